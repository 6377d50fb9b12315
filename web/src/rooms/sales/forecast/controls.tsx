import { t } from '@lingui/core/macro'
import { ActionIcon, SegmentedControl, Select } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import { addDays, formatDate, today } from '@/foundation/dates'
import type { Forecast } from './contract'
import type { Asked } from './use-asked'
import { sayMonth } from './words'
import classes from './forecast.module.css'

interface Props { forecast: Forecast; asked: Asked; onChange: (next: Partial<Asked>) => void }

/** Which months, by whom, weighed how, and as of when. */
export function Controls({ forecast, asked, onChange }: Props) {
  const { months, learnt } = forecast
  const isOfNow = months[0].month === today().slice(0, 7)
  return (
    <>
      <div className={classes.months} role="group" aria-label={t`Months`}>
        <ActionIcon aria-label={t`Three months earlier`} onClick={() => onChange({ since: shifted(months[0].month, -3), month: undefined })}><Icon name="chevron-left" data-points /></ActionIcon>
        <button type="button" className={classes.span} disabled={isOfNow} onClick={() => onChange({ since: undefined, month: undefined })} title={isOfNow ? undefined : t`Back to this month`}>
          {sayMonth(months[0].month, 'short')} – {sayMonth(months[months.length - 1].month, 'short')}
        </button>
        <ActionIcon aria-label={t`Three months later`} onClick={() => onChange({ since: shifted(months[0].month, 3), month: undefined })}><Icon name="chevron-right" data-points /></ActionIcon>
      </div>
      <SegmentedControl
        size="xs" aria-label={t`By whom`} value={asked.by ?? 'seller'} onChange={(by) => onChange({ by: by === 'team' ? 'team' : undefined })}
        data={[{ value: 'seller', label: t`By seller` }, { value: 'team', label: t`By team` }]}
      />
      {learnt && (
        <SegmentedControl
          size="xs" aria-label={t`Weighted by`} value={asked.by_chance ? 'learnt' : 'stage'} onChange={(by) => onChange({ by_chance: by === 'learnt' ? true : undefined })}
          data={[{ value: 'stage', label: t`Stage’s chance` }, { value: 'learnt', label: t`Learnt chance` }]}
        />
      )}
      <AsOf forecast={forecast} asked={asked} onChange={onChange} />
    </>
  )
}

function AsOf({ forecast: { noted, as_of: asOf }, asked, onChange }: Props) {
  if (noted.length === 0) return null
  // The last fourteen nights, then one a week: nobody looks for a certain Tuesday of last spring.
  const days = [...noted].reverse().filter((day, at) => at < 14 || at % 7 === 0 || day === asOf)
  const four = [...noted].reverse().find((day) => day <= addDays(today(), -28))
  const data = [
    { value: 'now', label: t`As it is now` },
    ...(four ? [{ value: four, label: t`Four weeks ago (${formatDate(four)})` }] : []),
    ...days.filter((day) => day !== four).map((day) => ({ value: day, label: t`As of ${formatDate(day)}` })),
  ]
  return (
    <Select
      size="xs" w={200} aria-label={t`As of when`} allowDeselect={false} data={data} value={asked.on ? asOf ?? 'now' : 'now'} leftSection={<Icon name="history" size={14} />}
      onChange={(day) => onChange({ on: day === 'now' ? undefined : day ?? undefined })} comboboxProps={{ width: 240 }} maxDropdownHeight={320}
    />
  )
}

function shifted(month: string, by: number): string {
  const [year, at] = month.split('-').map(Number)
  return new Date(Date.UTC(year, at - 1 + by, 1)).toISOString().slice(0, 7)
}
