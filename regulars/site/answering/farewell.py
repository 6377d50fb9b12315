"""The service worker that takes the place of any other where the house may not work offline: it removes itself."""

FAREWELL = b"""
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name)
  await self.registration.unregister()
  const pages = await self.clients.matchAll({ type: 'window' })
  for (const page of pages) page.navigate(page.url).catch(() => undefined)
})()))
""".lstrip()
