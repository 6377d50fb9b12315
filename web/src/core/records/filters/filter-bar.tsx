import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { Field, Filter } from '@/api/contract'
import { FilterChip } from './filter-chip'
import { tidy } from './tree'
import type { useNames } from './use-names'
import classes from './filters.module.css'

interface Props {
  fields: Field[]
  parts: Filter[]
  onChange: (parts: Filter[]) => void
  nameOf: ReturnType<typeof useNames>
  /** Which chip stands open. */
  open: number | null
  onOpen: (at: number | null) => void
}

/** What the list is narrowed by, one chip a condition; a click changes it. */
export function FilterBar({ fields, parts, onChange, nameOf, open, onOpen }: Props) {
  if (parts.length === 0) return null
  // What was begun and asks for nothing goes when its box is closed.
  const close = (at: number) => {
    onOpen(null)
    if (!tidy(parts[at])) onChange(parts.filter((_, place) => place !== at))
  }
  return (
    <div className={classes.bar} role="group" aria-label={t`Filters`}>
      {parts.map((part, at) => (
        <FilterChip
          key={at} fields={fields} part={part} nameOf={nameOf} isOpen={open === at} onOpen={(isOpen) => (isOpen ? onOpen(at) : close(at))}
          onChange={(next) => onChange(parts.map((each, place) => (place === at ? next : each)))}
          onRemove={() => { onOpen(null); onChange(parts.filter((_, place) => place !== at)) }}
        />
      ))}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => { onOpen(null); onChange([]) }}>{t`Clear`}</Button>
    </div>
  )
}
