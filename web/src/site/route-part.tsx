import type { ComponentType } from 'react'
import { Problem } from '@/api/problem'
import { Failure } from '@/core/kit/failure'
import { laterPart } from '@/core/kit/lazy-part'

/**
 * A screen that is fetched when somebody goes there. Without the server it says so and comes when the line is back: a
 * reload would lose the page. Where the server has another version by now, the page is loaded anew, once.
 */
export function routePart<Module extends Record<Name, ComponentType>, Name extends string>(load: () => Promise<Module>, name: Name) {
  const Part = laterPart(() => load().then((module) => module[name] as ComponentType), {
    missing: (error, retry) => isReloading(error) || <Failure error={error} retry={retry} />,
  })
  return Object.assign(Part, { preload: () => Part.fetch().catch(() => undefined) })
}

const RELOADED = 'regulars.reloaded'

function isReloading(error: unknown): boolean {
  if (error instanceof Problem || sessionStorage.getItem(RELOADED) === String(error)) return false
  sessionStorage.setItem(RELOADED, String(error))
  window.location.reload()
  return true
}
