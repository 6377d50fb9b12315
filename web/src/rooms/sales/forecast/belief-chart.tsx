import { t } from '@lingui/core/macro'
import { useElementSize } from '@mantine/hooks'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { daysBetween, formatDate } from '@/foundation/dates'
import { along } from '@/foundation/locale'
import { amountOf, type BeliefDay, type Money, type Sum } from './contract'
import { saySort, saySum } from './words'
import classes from './belief-chart.module.css'

interface Props { days: BeliefDay[]; weighed: Extract<Sum, 'weighted' | 'likely'>; goal?: Money; onGo: (day: string) => void }

const HEIGHT = 220
const FOOT = 22

/** Lines over the nights; by pointer or arrow keys one night is read, and opened. The same stands below as a table. */
export function BeliefChart({ days, weighed, goal, onGo }: Props) {
  const { ref, width } = useElementSize()
  const [at, setAt] = useState<number | null>(null)
  const lines = linesOf(days, weighed)
  const most = Math.max(...lines.flatMap(({ values }) => values), amountOf(goal), 1) * 1.08
  const [first, span] = [days[0].day, Math.max(1, daysBetween(days[0].day, days[days.length - 1].day))]
  const x = (day: string) => (daysBetween(first, day) / span) * Math.max(0, width - 2) + 1
  const y = (amount: number) => (1 - amount / most) * (HEIGHT - FOOT - 8) + 8
  const nearest = (event: PointerEvent<SVGSVGElement>) => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    setAt(days.reduce((best, { day }, place) => (Math.abs(x(day) - left) < Math.abs(x(days[best].day) - left) ? place : best), 0))
  }
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[along(event.key)]
    if (event.key === 'Enter' && at !== null) onGo(days[at].day)
    if (!step) return
    event.preventDefault()
    setAt((before) => Math.min(days.length - 1, Math.max(0, (before ?? days.length - 1) + (before === null ? 0 : step))))
  }
  const shown = at === null ? null : days[at]
  const reading = shown && lines.map(({ sum, values }) => `${lineName(sum)} ${saySum({ amount: String(values[at!]), currency: shown.currency })}`).join(', ')
  return (
    <div className={classes.whole}>
      <ul className={classes.legend}>
        {lines.map(({ sum, values }) => <li key={sum}><i data-line={sum} />{lineName(sum)} <strong className="tabular">{saySum({ amount: String(values[at ?? values.length - 1]), currency: days[0].currency })}</strong></li>)}
        {goal && <li><i data-line="goal" />{t`Goal`} <strong className="tabular">{saySum(goal)}</strong></li>}
      </ul>
      <div ref={ref} className={classes.plot} dir="ltr" tabIndex={0} role="application" aria-label={t`The belief about this month, night by night. Arrow keys go from night to night, Enter opens that night's forecast.`} onKeyDown={walk} onBlur={() => setAt(null)}>
        <svg width={width || 600} height={HEIGHT} aria-hidden onPointerMove={nearest} onPointerLeave={() => setAt(null)} onClick={() => shown && onGo(shown.day)}>
          {[0.25, 0.5, 0.75].map((part) => <line key={part} x1={0} x2={width} y1={y(most * part)} y2={y(most * part)} className={classes.grid} />)}
          {goal && <line x1={0} x2={width} y1={y(amountOf(goal))} y2={y(amountOf(goal))} className={classes.goal} />}
          {lines.map(({ sum, values }) => <polyline key={sum} data-line={sum} points={values.map((value, place) => `${x(days[place].day)},${y(value)}`).join(' ')} />)}
          {shown && <line x1={x(shown.day)} x2={x(shown.day)} y1={0} y2={HEIGHT - FOOT} className={classes.cursor} />}
          {shown && lines.map(({ sum, values }) => <circle key={sum} data-line={sum} cx={x(shown.day)} cy={y(values[at!])} r={3.5} />)}
          <text x={2} y={HEIGHT - 6}>{formatDate(first)}</text>
          <text x={(width || 600) - 2} y={HEIGHT - 6} textAnchor="end">{formatDate(days[days.length - 1].day)}</text>
        </svg>
      </div>
      <p className={classes.reading} aria-live="polite">{reading ? t`On ${formatDate(shown!.day)}: ${reading}` : t`Press a night to see its whole forecast.`}</p>
      <details className={classes.asTable}>
        <summary>{t`As a table`}</summary>
        <table>
          <thead><tr><th scope="col">{t`Day`}</th>{lines.map(({ sum }) => <th key={sum} scope="col">{lineName(sum)}</th>)}</tr></thead>
          <tbody>{days.map(({ day, currency }, place) => <tr key={day}><th scope="row">{formatDate(day)}</th>{lines.map(({ sum, values }) => <td key={sum} className="tabular">{saySum({ amount: String(values[place]), currency })}</td>)}</tr>)}</tbody>
        </table>
      </details>
    </div>
  )
}

/** Each on top of what is closed, so that it can be laid beside the goal. */
function linesOf(days: BeliefDay[], weighed: Props['weighed']): { sum: Sum; values: number[] }[] {
  const closed = days.map((day) => amountOf(day.closed))
  const onTop = (sum: Sum) => days.map((day, at) => closed[at] + amountOf(day[sum]))
  return [
    { sum: 'best', values: onTop('best') }, { sum: 'committed', values: onTop('committed') },
    { sum: weighed, values: days.map((day) => amountOf(day[weighed])) }, { sum: 'closed', values: closed },
  ]
}

function lineName(sum: Sum): string {
  if (sum === 'best') return t`Closed and best case`
  return sum === 'committed' ? t`Closed and committed` : saySort(sum)
}
