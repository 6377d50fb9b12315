/** Filled in when the screens are built (tooling/worker-files.ts). */
declare const BUILT: { build: string; entry: string; files: string[]; loose: string[] }

const FAMILY = 'regulars-shell-'
const NAME = FAMILY + BUILT.build
const PAGE = '/'
/** So long the line may take before the page that is kept is shown. */
const PATIENCE = 4_000

/** So many files are fetched at once: somebody is working meanwhile. */
const AT_ONCE = 3

/** Keeps the files of this build. What an earlier build had too is not fetched again. */
export async function keepFiles(): Promise<void> {
  const shell = await caches.open(NAME)
  const open = [...BUILT.files]
  const keepOpen = async () => {
    for (let path = open.shift(); path; path = open.shift()) {
      if (!await shell.match(path)) await shell.put(path, await keptFile(path) ?? await fetchWhole(path, 'default'))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, keepOpen))
  for (const path of BUILT.loose) await shell.put(path, await fetchWhole(path, 'no-cache'))
  const page = await fetchWhole(PAGE, 'no-cache')
  // The server went on to another build meanwhile: a page without its files would be a blank one.
  if (!(await page.clone().text()).includes(BUILT.entry)) throw new Error('the page is of another build')
  await shell.put(PAGE, page)
}

async function fetchWhole(path: string, cache: RequestCache): Promise<Response> {
  const answer = await fetch(path, { cache })
  if (answer.status !== 200 || answer.redirected) throw new Error(`${path} did not arrive`)
  return answer
}

/** Of builds before, the last one stays: pages that are open may still ask for a part of it. */
export async function dropOldFiles(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME)
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)))
}

const keptFile = (path: string) => caches.match(path, { ignoreVary: true, ignoreSearch: true })

export const entryOfBuild = BUILT.entry

/** Whether this worker has anything to do with an address: never with what the server answers about anybody. */
export function isFileOfShell(path: string): boolean {
  return path.startsWith('/assets/') || BUILT.loose.includes(path)
}

/** Files whose names hold their contents are the same wherever they lie. */
export async function answerFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/assets/')) return await keptFile(pathname).catch(() => undefined) ?? fetch(request)
  return fetch(request).catch(async (error: unknown) => {
    const kept = await keptFile(pathname)
    if (kept) return kept
    throw error
  })
}

/** The newest page from the server; the one that is kept only where the server cannot be reached, so that no old one ever stands in the way. */
export async function answerPage(request: Request): Promise<Response> {
  const kept = await caches.open(NAME).then((shell) => shell.match(PAGE)).catch(() => undefined)
  if (!kept) return fetch(request)
  const late = new Promise<null>((resolve) => { setTimeout(resolve, PATIENCE, null) })
  const answer = await Promise.race([fetch(request).catch(() => null), late])
  return answer && answer.status < 500 ? answer : kept
}
