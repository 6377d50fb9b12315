import { keptFormat, locale } from './locale'

/** One or two signs for a face: the first of the first and last word; one for scripts without spaces. */
export function initials(name: string): string {
  const words = name.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return '?'
  const first = [...words[0]][0]
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(first)) return first
  const last = words.length > 1 ? [...words[words.length - 1]][0] : ''
  return (first + last).toLocaleUpperCase()
}

/** A steady number from a name, so that everybody keeps her colour. */
export function hashOf(text: string): number {
  let hash = 2166136261
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619)
  return hash >>> 0
}

/** "Ada, Bob and Cy" in the user's language. */
export function joinNames(names: string[]): string {
  return keptFormat('list', () => new Intl.ListFormat(locale().tag, { type: 'conjunction' })).format(names)
}

/** NO → Norway. */
export function countryName(code: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code
  return keptFormat('regions', () => new Intl.DisplayNames(locale().tag, { type: 'region' })).of(code.toUpperCase()) ?? code
}
