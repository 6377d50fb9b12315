import { t } from '@lingui/core/macro'
import { Popover, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, type RefObject } from 'react'
import type { Field, Filter } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { stopTypingAhead, typeAhead } from '@/core/kit/type-ahead'
import { useClickAway } from '@/core/kit/use-click-away'
import { partsOfCondition, sayFilter } from './sentence'
import { isCondition } from './tree'
import type { useNames } from './use-names'
import classes from './filters.module.css'

const FilterPart = lazyPart(() => import('./filter-part').then((module) => module.FilterPart))

interface Props {
  fields: Field[]
  part: Filter
  nameOf: ReturnType<typeof useNames>
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onChange: (part: Filter) => void
  onRemove: () => void
}

/** When the box has opened and taken the focus, and how often to look for what is still on its way into it. */
const SETTLED = 120
const LOOKS = 40

/** One part of the filter in words; opens to be changed. */
export function FilterChip({ fields, part, nameOf, isOpen, onOpen, onChange, onRemove }: Props) {
  const [label, operator, value] = isCondition(part) ? partsOfCondition(part, fields, nameOf) : ['', '', '']
  const words = sayFilter(part, fields, nameOf)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    return focusValue(box)
  }, [isOpen])
  useClickAway(isOpen, box, () => onOpen(false))
  return (
    <span className={classes.chip}>
      <Popover opened={isOpen} onChange={onOpen} position="bottom-start" trapFocus returnFocus closeOnClickOutside={false}>
        <Popover.Target>
          <UnstyledButton className={classes.chipWords} onClick={() => onOpen(!isOpen)} aria-expanded={isOpen} title={words}>
            {isCondition(part)
              ? <><span className={classes.chipLabel}>{label}</span> <span>{operator}</span> <span className={classes.chipValue}>{value}</span></>
              : <span className="one-line">{words || t`a group`}</span>}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} ref={box}>
          <FilterPart fields={fields} part={part} onChange={onChange} onDone={() => onOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton className={classes.chipClose} onClick={onRemove} aria-label={t`Remove the filter “${words}”`}><Icon name="x" size={12} /></UnstyledButton>
    </span>
  )
}

/** Field and comparison are mostly right already; what is wanted is the value, though its box be still on the way. */
function focusValue(box: RefObject<HTMLElement | null>): () => void {
  const value = () => box.current?.querySelector<HTMLElement>('[data-value] input')
  const isWithout = () => !!box.current?.querySelector('button') && !box.current.querySelector('[data-value]')
  if (!value() && !isWithout()) typeAhead()
  let timer = window.setTimeout(function look() {
    const input = value()
    if (input) input.focus()
    else if (isWithout()) stopTypingAhead()
    else timer = window.setTimeout(look, LOOKS)
  }, SETTLED)
  return () => { window.clearTimeout(timer); stopTypingAhead() }
}
