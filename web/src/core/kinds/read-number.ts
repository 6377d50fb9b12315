import type { ClipboardEvent } from 'react'
import { keptFormat, locale } from '@/foundation/locale'

/** The user's own signs: "," or "." for decimals and thousands. */
export function decimalSigns(): { decimalSeparator: string; thousandSeparator: string } {
  return keptFormat('signs', () => {
    const parts = new Intl.NumberFormat(locale().tag).formatToParts(12345.6)
    const sign = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
    return { decimalSeparator: sign('decimal', '.'), thousandSeparator: sign('group', '') }
  })
}

/** Reads "1.234,50 €" the user's way, and "1 234,50" also where a comma parts thousands; null if it is no number. */
export function readNumber(text: string): string | null {
  const bare = text.replace(/[^\d.,\-−]/g, '').replace('−', '-')
  const decimal = decimalIn(bare)
  const plain = (decimal ? bare.split(decimal) : [bare]).map((part) => part.replace(/[.,]/g, '')).join('.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}

/** Which sign begins the decimals: the last one of two kinds; of one kind the user's own, or one after which no three digits stand. */
function decimalIn(bare: string): string | null {
  const own = decimalSigns().decimalSeparator === ',' ? ',' : '.'
  const [points, commas] = [bare.split('.').length - 1, bare.split(',').length - 1]
  if (points && commas) return bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ','
  const sign = points ? '.' : ','
  if (points + commas !== 1) return null
  return sign === own || !/[.,]\d{3}$/.test(bare) ? sign : null
}

/** What is pasted into an empty box, or over all of it, is read as a whole: a box that drops signs would make 1,50 a hundred and fifty. */
export function pastedNumber(event: ClipboardEvent<HTMLInputElement>): string | null {
  const { value, selectionStart, selectionEnd } = event.currentTarget
  const isWhole = value === '' || (selectionStart === 0 && selectionEnd === value.length)
  const read = isWhole ? readNumber(event.clipboardData.getData('text')) : null
  if (read !== null) event.preventDefault()
  return read
}
