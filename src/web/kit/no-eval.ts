/**
 * Pages are served under a policy that forbids code from strings. zod would try it once and the browser would report it;
 * with this it does not try. Import it before everything else of a face.
 */
(globalThis as { __zod_globalConfig?: { jitless?: boolean } }).__zod_globalConfig = { jitless: true };
