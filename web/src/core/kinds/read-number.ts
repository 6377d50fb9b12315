import { keptFormat, locale } from '@/foundation/locale'

/** The user's own signs: "," or "." for decimals and thousands. */
export function decimalSigns(): { decimalSeparator: string; thousandSeparator: string } {
  return keptFormat('signs', () => {
    const parts = new Intl.NumberFormat(locale().tag).formatToParts(12345.6)
    const sign = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
    return { decimalSeparator: sign('decimal', '.'), thousandSeparator: sign('group', '') }
  })
}

/** Reads "1.234,50 €" the user's way; null if it is no number. */
export function readNumber(text: string): string | null {
  const { decimalSeparator } = decimalSigns()
  const bare = text.replace(/[^\d.,\-−]/g, '').replace('−', '-')
  const plain = bare.split(decimalSeparator).map((part) => part.replace(/[.,]/g, '')).join('.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}
