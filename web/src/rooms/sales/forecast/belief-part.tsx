import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { today } from '@/foundation/dates'
import { BeliefChart } from './belief-chart'
import { ALL, type BeliefDay } from './contract'
import { beliefQuery } from './queries'
import { cellOf, goalOf, type Shown } from './shown'
import { sayMonth } from './words'
import classes from './forecast.module.css'

/** How the belief about one month moved, night by night. */
export function BeliefPart({ onGo, ...shown }: Shown & { onGo: (day: string) => void }) {
  const { month, currency, forecast, weighed, isTogether } = shown
  const { data = [] } = useQuery(beliefQuery(month, '', isTogether))
  const mine = data.filter((day) => day.currency === currency)
  const now = { ...cellOf(shown, month, ALL), day: today() }
  const days: BeliefDay[] = forecast.as_of ? mine : [...mine.filter(({ day }) => day !== now.day), now]
  return (
    <section className={classes.part} aria-label={t`How this belief moved`}>
      <header className={classes.partHead}><h2 className={classes.partTitle}>{t`What we believed of ${sayMonth(month)}`}</h2></header>
      {days.length < 2
        ? <p className="quiet">{t`The forecast is noted every night. From tomorrow on you see here how the belief about this month moves.`}</p>
        : <BeliefChart days={days} weighed={weighed} goal={goalOf(shown, month, ALL)?.value} onGo={onGo} />}
    </section>
  )
}
