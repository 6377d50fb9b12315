import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { RichText } from '@/core/kinds/rich-text'
import classes from './entry.module.css'

const TALL = 260

/** Measuring makes the browser lay the whole page out before it is drawn: a few words are short however narrow the page is. */
export const mayBeTall = (html: string) => html.length > 300 || (html.match(/<(p|li|br|h\d|img)\b/g)?.length ?? 0) > 6

/** What was said, in full where it is short; long words can be opened. */
export function Said({ html }: { html: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [isTall, setTall] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useLayoutEffect(() => setTall(mayBeTall(html) && (box.current?.scrollHeight ?? 0) > TALL), [html])
  return (
    <div className={classes.said}>
      <div ref={box} className={isTall && !isOpen ? classes.cut : undefined}><RichText html={html} /></div>
      {isTall && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>{isOpen ? t`Show less` : t`Read it all`}</UnstyledButton>
      )}
    </div>
  )
}
