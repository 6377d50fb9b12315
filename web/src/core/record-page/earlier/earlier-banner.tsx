import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { Field } from '@/api/contract'
import { addDays, formatDate, formatWeekday, today } from '@/foundation/dates'
import { FieldEditor } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import classes from './earlier.module.css'

interface Props { day: string; existed: boolean; onDay: (day: string | undefined) => void }

/** Says that this is the past, lets one choose another day, and leads back. */
export function EarlierBanner({ day, existed, onDay }: Props) {
  const field = { name: 'at', label: t`Day`, kind: 'date', required: true, choices: [], help: '' } as unknown as Field
  const move = (days: number) => { const next = addDays(day, days); onDay(next >= today() ? undefined : next) }
  return (
    <div className={classes.banner} role="status">
      <Icon name="history" />
      <span className={classes.bannerWords}>
        {existed ? <Trans>As it was at the end of {formatWeekday(day)}, {formatDate(day, { year: 'always' })}. Nothing can be changed here.</Trans> : <Trans>It did not exist yet on {formatDate(day, { year: 'always' })}.</Trans>}
      </span>
      <Button onClick={() => move(-1)} aria-label={t`A day earlier`}><Icon name="chevron-left" size={14} /></Button>
      <div className={classes.bannerDay}><FieldEditor field={field} value={day} onChange={(next) => { if (next) onDay(next as string) }} /></div>
      <Button onClick={() => move(1)} aria-label={t`A day later`}><Icon name="chevron-right" size={14} /></Button>
      <Button variant="filled" onClick={() => onDay(undefined)}>{t`Back to today`}</Button>
    </div>
  )
}
