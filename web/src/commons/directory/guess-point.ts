/** Whether an address or a number is plainly an e-mail address, a web link or a phone number. */
export function guessPoint({ value }: Record<string, unknown>): { kind: string } | null {
  const text = typeof value === 'string' ? value.trim() : ''
  if (/\S@/.test(text)) return { kind: 'email' }
  if (/^(https?:|www\.)\S|^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i.test(text)) return { kind: 'link' }
  return /^[+(\d][\d\s()./-]{4,}$/.test(text) ? { kind: 'phone' } : null
}
