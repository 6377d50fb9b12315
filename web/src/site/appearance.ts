import { isMantineColorScheme, type MantineColorScheme, type MantineColorSchemeManager } from '@mantine/core'
import { keepItem } from '@/foundation/browser-memory'

export type Density = 'comfortable' | 'compact'
const SCHEME = 'regulars.scheme'
const DENSITY = 'regulars.density'

/** Keeps the wished theme where before-paint.js finds it. */
export const schemeKeeper: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = localStorage.getItem(SCHEME)
    return isMantineColorScheme(kept) ? kept as MantineColorScheme : fallback
  },
  set: (value) => { keepItem(SCHEME, value) },
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => localStorage.removeItem(SCHEME),
}

export function density(): Density {
  return document.documentElement.dataset.density === 'compact' ? 'compact' : 'comfortable'
}

/** Rows closer together, or with more air. */
export function setDensity(value: Density): void {
  document.documentElement.dataset.density = value
  keepItem(DENSITY, value)
}

/** The nonce that a strict content security policy asks of style elements; the serving side writes it into the page. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
