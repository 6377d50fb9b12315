import { t } from '@lingui/core/macro'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { addDays, formatDate, formatMonth, today } from '@/foundation/dates'
import { stepMonth } from './days'
import classes from './calendar.module.css'

interface Props { day: string; span: 'month' | 'week'; from: string; to: string; isPhone: boolean; onDay: (day: string) => void; onSpan: (span: 'month' | 'week') => void }

/** Which month or week, and the way to the next. */
export function CalendarHead({ day, span, from, to, isPhone, onDay, onSpan }: Props) {
  const step = (count: number) => onDay(span === 'week' ? addDays(day, count * 7) : stepMonth(day, count))
  const group = t`In the calendar`
  useActions([
    { id: 'calendar.today', label: t`Go to today`, group, keys: 't', run: () => onDay(today()) },
    { id: 'calendar.before', label: t`Go back`, group, keys: 'p', onlyKeys: true, run: () => step(-1) },
    { id: 'calendar.next', label: t`Go on`, group, keys: 'n', onlyKeys: true, run: () => step(1) },
  ])
  const title = span === 'week' ? `${formatDate(from)} – ${formatDate(to, { year: 'always' })}` : formatMonth(day, isPhone ? 'short' : 'long')
  return (
    <div className={classes.head}>
      <h2 className={classes.month} aria-live="polite">{title}</h2>
      <ActionIcon aria-label={span === 'week' ? t`The week before` : t`The month before`} onClick={() => step(-1)}><Icon name="chevron-left" /></ActionIcon>
      <Button onClick={() => onDay(today())}>{t`Today`}</Button>
      <ActionIcon aria-label={span === 'week' ? t`The next week` : t`The next month`} onClick={() => step(1)}><Icon name="chevron-right" /></ActionIcon>
      <SegmentedControl size="xs" ml="auto" value={span} onChange={(next) => onSpan(next as 'month' | 'week')} aria-label={t`How much is shown`} data={[{ value: 'month', label: t`Month` }, { value: 'week', label: t`Week` }]} />
    </div>
  )
}
