import { t } from '@lingui/core/macro'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { Comparison } from './merging'
import classes from './merging.module.css'

interface Props { description: TypeDescription; comparison: Comparison; moves: Comparison['moves'] }

/** What both bring along beside their fields: rows of their own, and records that refer to the one that goes. */
export function WhatMoves({ description, comparison, moves }: Props) {
  const rows = description.children
    .map(({ name, label }) => ({ label, count: [comparison.this, comparison.other].reduce((sum, one) => sum + ((one.children as Record<string, unknown[]> | undefined)?.[name]?.length ?? 0), 0) }))
    .filter(({ count }) => count > 0)
  if (!rows.length && !moves.length) return null
  return (
    <section className={classes.moves} aria-label={t`What comes along`}>
      {rows.length > 0 && <p><Icon name="list-check" size={15} /> {t`Of both, each once: ${rows.map(({ label, count }) => `${label} (${count})`).join(', ')}`}</p>}
      {moves.length > 0 && <p><Icon name="arrow-right" size={15} /> {t`Moves from ${comparison.other.title}: ${moves.map(({ label, count }) => `${label} (${count})`).join(', ')}, and its whole story`}</p>}
    </section>
  )
}
