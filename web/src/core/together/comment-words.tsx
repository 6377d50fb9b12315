import { t } from '@lingui/core/macro'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import { wordsOf } from '@/core/kinds/rich-text'
import type { CommentProseProps } from './comment-prose'
import classes from './together.module.css'

/** Where the words of a comment are typed: a plain line until the editor, which weighs more than the rest of the page, is fetched. */
export function CommentWords({ value, onChange, autoFocus }: CommentProseProps) {
  const [hasWords] = useState(!!value)
  const [plain, setPlain] = useState(() => (value ? wordsOf(value) : ''))
  const [isWanted, setWanted] = useState(autoFocus || hasWords)
  const [Editor, setEditor] = useState<ComponentType<CommentProseProps> | null>(null)
  const [isComposing, setComposing] = useState(false)
  const hasFocus = useRef(autoFocus)
  useEffect(() => {
    let isHere = true
    if (isWanted) import('./comment-prose').then(({ CommentProse }) => { if (isHere) setEditor(() => CommentProse) }, () => undefined)
    return () => { isHere = false }
  }, [isWanted])
  // A letter that is being put together of several keys would be lost with its line.
  if (Editor && !isComposing) return <Editor value={value} onChange={onChange} autoFocus={hasFocus.current} />
  return (
    <textarea
      className={`${classes.words} ${classes.plain}`} rows={1} aria-label={t`Comment`} placeholder={t`Comment, or name somebody with @ …`} autoFocus={autoFocus}
      value={value ? plain : ''} readOnly={hasWords} onChange={({ currentTarget }) => { setPlain(currentTarget.value); onChange(asProse(currentTarget.value)) }}
      onFocus={() => { hasFocus.current = true; setWanted(true) }} onBlur={() => { hasFocus.current = false }}
      onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
    />
  )
}

function asProse(words: string): string | null {
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return escaped && `<p>${escaped.replace(/\n/g, '</p><p>')}</p>`
}
