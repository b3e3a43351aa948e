/**
 * Pages are served under a policy that forbids code from strings. zod would try it once and the browser would report it;
 * with this it does not try. Import it before everything else of a face. A bundle may run zod itself earlier: the settings
 * that it already holds are changed, not replaced.
 */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
settings.__zod_globalConfig = Object.assign(settings.__zod_globalConfig ?? {}, { jitless: true });
