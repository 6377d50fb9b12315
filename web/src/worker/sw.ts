import type { OpenPage, WorkerScope } from './scope'
import { answerFile, answerPage, dropOldFiles, entryOfBuild, isFileOfShell, keepFiles } from './shell'

/**
 * Opens the house without a network. It keeps the files of the screens and nothing else: what the server says about
 * anybody never passes through here (api/seen.ts keeps that, and forgets it). A new worker takes over at once.
 */
const worker = globalThis as unknown as WorkerScope

worker.addEventListener('install', (event) => event.waitUntil(keepFiles().then(() => worker.skipWaiting())))

worker.addEventListener('activate', (event) => event.waitUntil((async () => {
  const before = await worker.clients.matchAll({ type: 'window' })
  await worker.clients.claim()
  await dropOldFiles()
  await Promise.all(before.map(tellOfBuild))
})()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== worker.location.origin || /^\/(api|open)(\/|$)/.test(address.pathname)) return
  if (request.mode === 'navigate') event.respondWith(answerPage(request))
  else if (isFileOfShell(address.pathname)) event.respondWith(answerFile(request))
})

const SECONDS_TO_ANSWER = 3

/** Tells a page which build is there now. One in sight that does not answer was broken by the worker before: it is opened anew. */
async function tellOfBuild(page: OpenPage): Promise<void> {
  const line = new MessageChannel()
  const answered = new Promise<boolean>((resolve) => {
    line.port1.onmessage = () => resolve(true)
    setTimeout(resolve, SECONDS_TO_ANSWER * 1000, false)
  })
  page.postMessage({ entry: entryOfBuild }, [line.port2])
  // Not waited for: the page is asked of this worker, which answers nothing before it is active.
  if (!(await answered) && page.visibilityState === 'visible') page.navigate(page.url).catch(() => undefined)
}
