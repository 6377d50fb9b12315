/** The few things of a service worker's world that ours touches; the library of types for workers would shut out that for pages. */
export interface Waiting extends Event { waitUntil: (work: Promise<unknown>) => void }
export interface Asked extends Waiting { request: Request; respondWith: (answer: Promise<Response>) => void }
export interface OpenPage { url: string; visibilityState: DocumentVisibilityState; navigate: (url: string) => Promise<unknown>; postMessage: (message: unknown, ports: Transferable[]) => void }

export interface WorkerScope {
  location: Location
  clients: { claim: () => Promise<void>; matchAll: (wish: { type: 'window' }) => Promise<OpenPage[]> }
  skipWaiting: () => Promise<void>
  addEventListener: ((kind: 'install' | 'activate', listener: (event: Waiting) => void) => void) & ((kind: 'fetch', listener: (event: Asked) => void) => void)
}
