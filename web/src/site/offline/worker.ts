import { offerNewVersion } from './new-version'

const HOUR = 3_600_000
let lookedAt = Date.now()

/** Lets the house be opened without the server, and tells when a new version of it is there. Only over https, or on this very machine. */
export async function followWorker(): Promise<void> {
  // before-paint.js hears the worker from the first moment on.
  window.addEventListener('regulars-build', () => void lookAtBuild())
  document.addEventListener('visibilitychange', () => { if (!document.hidden && Date.now() - lookedAt > HOUR) void lookForNewVersion() })
  void lookAtBuild()
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
}

/** Takes the worker away where it may not be. */
export async function dismissWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  await registration?.unregister()
}

const ownEntry = (): string | null => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? null
const isOther = (entry: string | undefined) => { const own = ownEntry(); return !!entry && !!own && !own.endsWith(entry) }

function lookAtBuild(): void {
  if (isOther((window as { regularsBuild?: string }).regularsBuild)) offerNewVersion()
}

/** Asks the server which build it serves: when it comes back it may be another one. */
export async function lookForNewVersion(): Promise<void> {
  lookedAt = Date.now()
  void navigator.serviceWorker?.getRegistration().then((registration) => registration?.update()).catch(() => undefined)
  const page = await fetch('/', { cache: 'no-cache' }).then((answer) => answer.ok ? answer.text() : '').catch(() => '')
  if (isOther(page.match(/<script[^>]+type="module"[^>]+src="([^"]+)"/)?.[1])) offerNewVersion()
}
