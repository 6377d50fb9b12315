import { t } from '@lingui/core/macro'
import { Icon } from '@/core/kit/icon'
import type { RowProps } from '@/core/record-page/specials'
import classes from './sequences.module.css'

/** One step: on which day, what is done. */
export function StepRow({ row }: RowProps) {
  const isCall = row.kind === 'call'
  return (
    <span className={classes.step}>
      <span className={classes.day}>{t`Day ${Number(row.day ?? 0)}`}</span>
      <Icon name={isCall ? 'phone' : 'checkbox'} size={14} color="var(--ink-3)" />
      <span dir="auto">{row.text ? String(row.text) : isCall ? t`Call` : t`Task`}</span>
    </span>
  )
}
