import { t } from '@lingui/core/macro'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { isServerLost } from '@/api/reach'

/** Looks of parts that did not arrive: the bundler asks for each only once. */
const missing = new Set<string>()

window.addEventListener('error', ({ target }) => {
  if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
  missing.add(target.href)
  target.remove()
}, true)

/** Fetches a part of the screens; where it cannot be had for want of a line, a Problem says what to do. */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    await Promise.all([...missing].map(fetchLook))
    return await load()
  } catch (error) {
    // Browsers name no reason: either the server is lost, or it has another version by now.
    await api.get('/session').catch(() => undefined)
    if (!isServerLost()) throw error
    throw new Problem(0, {
      title: t`This is not in this browser yet`,
      detail: t`This part of Regulars has to be fetched first. It comes by itself once the line is back; what you typed is kept.`,
    })
  }
}

function fetchLook(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onload = () => { missing.delete(href); resolve() }
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href, onload, onerror: () => reject(new Error(`${href} did not arrive`)) }))
  })
}
