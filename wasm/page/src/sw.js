// Everything that the page needs, kept at the first visit; a new release is kept beside the old one and takes over when asked.
const RELEASE = '__RELEASE__';
const FILES = __FILES__;

self.addEventListener('install', (event) => {
  // What bears its digest in its name is the same wherever it comes from.
  const fresh = (file) => new Request(file, { cache: /^\.\/(assets|engine)\//.test(file) ? 'default' : 'reload' });
  event.waitUntil((async () => {
    const cache = await caches.open(RELEASE);
    // One after the other: what somebody asks for meanwhile must not wait behind all of it.
    for (const file of FILES) await cache.add(fresh(file));
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    // The release before stays: another tab may still work with it.
    const others = (await caches.keys()).filter((name) => name !== RELEASE);
    for (const name of others.slice(0, -1)) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith((async () => {
    const kept = await (await caches.open(RELEASE)).match(event.request, { ignoreSearch: true });
    if (kept) return kept;
    if (event.request.mode === 'navigate' && !url.pathname.endsWith('/huong.html')) return (await caches.match('./')) ?? fetch(event.request);
    return (await caches.match(event.request)) ?? fetch(event.request);
  })());
});
