import type { FieldKind } from './kind'
import './rich-text.css'

/** The words of sanitised HTML, without its marks. */
export function wordsOf(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<(br|\/p|\/li|\/h\d)\b/gi, ' <$1'), 'text/html')
  return (page.body.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** HTML that the server has sanitised, as readable prose. */
export function RichText({ html }: { html: string }) {
  return <div className="rich-text prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}

export const richText: FieldKind<string> = {
  kind: 'rich_text', icon: 'notes', width: 260,
  Display: ({ value, oneLine }) => oneLine ? <span className="one-line" dir="auto">{wordsOf(value)}</span> : <RichText html={value} />,
  toText: wordsOf,
}
