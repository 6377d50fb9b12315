import type { FieldKind } from './kind'
import { plainText } from './text'

/** Only addresses of the web become links: a stored javascript: address stays plain text. */
export function safeAddress(value: string): string | null {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`
  return /^https?:\/\/\S+$/i.test(full) ? full : null
}

const bare = (value: string) => value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

export const url: FieldKind<string> = {
  kind: 'url', icon: 'world', width: 180,
  Display: ({ value }) => {
    const address = safeAddress(value)
    return address
      ? <a className="one-line field-link" href={address} target="_blank" rel="noopener noreferrer" title={value} onClick={(event) => event.stopPropagation()}>{bare(value)}</a>
      : <span className="one-line" dir="auto">{value}</span>
  },
  toText: (value) => value,
  fromText: plainText,
}
