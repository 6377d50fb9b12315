import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import classes from './today.module.css'

const FIRST = 6

/** The first of many; the others on asking. */
export function FirstFew<T>({ items, children }: { items: T[]; children: (item: T) => ReactNode }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || items.length <= FIRST + 1 ? items : items.slice(0, FIRST)
  return (
    <>
      <ul className={classes.list}>{shown.map(children)}</ul>
      {shown.length < items.length && <Button variant="subtle" color="gray" mt={4} ml={-8} onClick={() => setWhole(true)}>{t`${items.length - shown.length} more`}</Button>}
    </>
  )
}
