// Keeps the shell of the field page on the phone, so that it opens without a network after one visit. It keeps the page,
// its scripts and styles, the place's own data and who is signed in; never a case.
const SHELL = 'hejie-field-1';
const PAGE = '/w/field';
const kept = path =>
  path.startsWith('/assets/') ||
  path === '/api/v1/public/city' ||
  path === '/api/v1/session' ||
  /^\/api\/v1\/procedures\/lead$/.test(path);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('hejie-field') && name !== SHELL) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

// The first visit loads its parts before this worker stands: the page then names them.
self.addEventListener('message', event => {
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(
    (async () => {
      const cache = await caches.open(SHELL);
      for (const path of paths.filter(path => path === PAGE || kept(path))) {
        const answer = await fetch(path, { credentials: 'same-origin' }).catch(() => undefined);
        if (answer?.ok) await cache.put(path, answer);
      }
    })(),
  );
});

/** The network first; what it answered is kept for the time without one. */
async function fromNetwork(request, name) {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(name, answer.clone());
    // Whoever is signed out here is signed out without a network too.
    else if (answer.status === 401) await cache.delete('/api/v1/session');
    return answer;
  } catch (error) {
    const found = await cache.match(name);
    if (found) return found;
    throw error;
  }
}

/** Assets carry their contents in their name: what is kept is right. */
async function fromShell(request, name) {
  const cache = await caches.open(SHELL);
  return (await cache.match(name)) ?? fromNetwork(request, name);
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname === '/api/v1/session' && request.method !== 'GET')
    event.waitUntil(caches.open(SHELL).then(cache => cache.delete(pathname)));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(fromNetwork(request, PAGE));
  else if (pathname.startsWith('/assets/')) event.respondWith(fromShell(request, pathname));
  else if (kept(pathname)) event.respondWith(fromNetwork(request, pathname));
});
