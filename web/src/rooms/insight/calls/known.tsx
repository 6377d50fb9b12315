import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { Moment } from '@/core/journal/moment'
import { formatDate, formatDayDistance, today } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import type { Known as KnownOf } from './contract'
import classes from './calls.module.css'

/** What every room knows of her: what waits for an answer first, what is hoped for, what was promised, what happened. */
export function Known({ known, isWhole = false }: { known: KnownOf; isWhole?: boolean }) {
  const isNothing = [known.cases, known.deals, known.tasks, known.dates, known.entries].every((rows) => rows.length === 0)
  if (isNothing) return <p className={classes.nothing}>{t`Nothing is noted yet.`}</p>
  return (
    <div className={classes.known} data-whole={isWhole || undefined}>
      <Part title={t`Open cases`} icon="lifebuoy">{known.cases.map((one) => (
        <Line key={one.id} type="cases" id={one.id} title={one.subject ?? one.title} isLate={!!one.solve_due_at && Date.parse(one.solve_due_at) < Date.now()}
          aside={one.solve_due_at ? <Moment at={one.solve_due_at} /> : null} />
      ))}</Part>
      <Part title={t`Open deals`} icon="target-arrow">{known.deals.map((one) => (
        <Line key={one.id} type="deals" id={one.id} title={one.name ?? one.title} more={one.stage?.title}
          aside={one.value ? formatMoney(one.value) : one.expected_on ? formatDate(one.expected_on) : null} />
      ))}</Part>
      <Part title={t`To do`} icon="checkbox">{known.tasks.map((one) => (
        <Line key={one.id} type="tasks" id={one.id} title={one.title} isLate={!!one.due_on && one.due_on < today()} aside={one.due_on ? formatDate(one.due_on) : null} />
      ))}</Part>
      <Part title={t`Coming up`} icon="cake">{known.dates.map((one) => (
        <li key={`${one.party}${one.kind}${one.date}`} className={classes.line}>
          <span className="one-line">{one.kind === 'birthday' ? t`Birthday of ${one.party}` : `${one.label}, ${one.party}`}</span>
          <span className={classes.aside}>{formatDayDistance(one.date)}</span>
        </li>
      ))}</Part>
      <Part title={t`Lately`} icon="history">{known.entries.slice(0, isWhole ? 5 : 3).map((entry) => (
        <li key={entry.id} className={classes.line}>
          <span className="one-line" title={entry.sentence}>{entry.sentence}</span>
          <span className={classes.aside}><Moment at={entry.happened_at} /></span>
        </li>
      ))}</Part>
    </div>
  )
}

function Part({ title, icon, children }: { title: string; icon: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={classes.part}><Icon name={icon} size={13} />{title}</h3>
      <ul className={classes.lines}>{children}</ul>
    </section>
  )
}

interface LineProps { type: string; id: string; title: string; more?: string; aside?: ReactNode; isLate?: boolean }

function Line({ type, id, title, more, aside, isLate }: LineProps) {
  return (
    <li className={classes.line}>
      <RecordLink type={type} id={id} className={`${classes.link} one-line`} dir="auto">{title}</RecordLink>
      {more && <span className={`${classes.quiet} one-line`}>{more}</span>}
      {aside && <span className={classes.aside} data-late={isLate || undefined}>{aside}</span>}
    </li>
  )
}
