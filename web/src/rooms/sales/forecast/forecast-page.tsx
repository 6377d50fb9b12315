import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useTypeBrief } from '@/api/describe'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { formatLongDay } from '@/foundation/dates'
import { locale } from '@/foundation/locale'
import { LessonPart } from '../chance/lesson-part'
import { AsideNotes } from './aside-notes'
import { BeliefPart } from './belief-part'
import { ALL, type Forecast } from './contract'
import { Controls } from './controls'
import { GroupsTable } from './groups-table'
import { Headline } from './headline'
import { LongGoals } from './long-goals'
import { MonthsChart } from './months-chart'
import { forecastQuery } from './queries'
import { useAsked, type Asked } from './use-asked'
import classes from './forecast.module.css'

/** What the coming months bring: what is sold, what is as good as sold, what may be, and what was meant to be. */
export function ForecastPage() {
  const { asked, change } = useAsked()
  const { data, error, refetch } = useQuery(forecastQuery({ since: asked.since, by: asked.by, on: asked.on, together: !asked.in }))
  const hint = data?.as_of ? t`As it was believed when ${formatLongDay(data.as_of)} began.` : t`What is sold, what is as good as sold, and what may be. Every number leads to its deals.`
  return (
    <Page title={t`Forecast`} hint={hint} actions={data && <Controls forecast={data} asked={asked} onChange={change} />}>
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <WaitingRows /> : <Shown forecast={data} asked={asked} onChange={change} />}
    </Page>
  )
}

interface Props { forecast: Forecast; asked: Asked; onChange: (next: Partial<Asked>) => void }

function Shown({ forecast, asked, onChange }: Props) {
  const home = locale().currency
  const isFirst = (one: string) => Number(one === home)
  const currencies = [...new Set([...forecast.currencies, ...forecast.goals.map((each) => each.currency)])].sort((one, other) => isFirst(other) - isFirst(one) || one.localeCompare(other))
  const mayJoin = forecast.together.length > 1
  const isTogether = mayJoin && !asked.in
  const currency = asked.in && currencies.includes(asked.in) ? asked.in : isTogether ? home : currencies[0] ?? home
  const month = asked.month === 'all' ? ALL : forecast.months.find(({ month }) => month === asked.month)?.month ?? forecast.months[0].month
  const weighed = asked.by_chance && forecast.learnt ? 'likely' : 'weighted'
  const isEmpty = forecast.cells.length === 0 && forecast.goals.length === 0
  // What is meant to be sold is often said before there is anything to sell.
  const maySetGoals = useTypeBrief('goals')?.rights.create && !forecast.as_of
  const shown = { forecast, currency, isTogether, month, weighed } as const
  return (
    <div className={classes.whole}>
      {currencies.length > 1 && (
        <div className={classes.currencies} role="group" aria-label={t`Currency`}>
          {mayJoin && <button type="button" className={classes.currency} aria-pressed={isTogether} title={t`Other currencies by the rates of today`} onClick={() => onChange({ in: undefined })}>{t`All in ${home}`}</button>}
          {currencies.map((each) => <button key={each} type="button" className={classes.currency} aria-pressed={!isTogether && each === currency} onClick={() => onChange({ in: each })}>{each}</button>)}
        </div>
      )}
      {isEmpty && (
        <Empty icon="target" title={t`Nothing is expected in these months`} small={!!maySetGoals}>{t`A deal shows here once it has a worth and a day on which it is expected.`}</Empty>
      )}
      {!isEmpty && <Headline {...shown} />}
      {(!isEmpty || maySetGoals) && (
        <>
          <MonthsChart {...shown} onChoose={(next) => onChange({ month: next === ALL ? 'all' : next })} />
          <GroupsTable {...shown} isByTeam={asked.by === 'team'} />
        </>
      )}
      <LongGoals {...shown} />
      <AsideNotes {...shown} />
      {month !== ALL && <BeliefPart {...shown} onGo={(on) => onChange({ on })} />}
      <LessonPart />
    </div>
  )
}
