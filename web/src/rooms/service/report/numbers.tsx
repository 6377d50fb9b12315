import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { formatDuration, formatPercent } from '@/foundation/numbers'
import { FigureLink } from './figure-link'
import type { Figure, Report } from './report-query'
import classes from './report.module.css'

/** The figures one looks at first. */
export function Numbers({ sections: { came, answered, solved, backlog } }: Pick<Report, 'sections'>) {
  return (
    <ul className={classes.numbers}>
      {came && <Tile label={t`Came`}><FigureLink figure={came} /></Tile>}
      {backlog && <Tile label={t`Open now`}><FigureLink figure={backlog} /></Tile>}
      {answered && <Tile label={t`First answer`} more={says(answered.p90)}><FigureLink figure={answered}>{length(answered.median)}</FigureLink></Tile>}
      {answered && <Tile label={t`Answered late`} more={share(answered.late, answered)} isBad={answered.late.count > 0}><FigureLink figure={answered.late} /></Tile>}
      {solved && <Tile label={t`Solution`} more={says(solved.p90)}><FigureLink figure={solved}>{length(solved.median)}</FigureLink></Tile>}
      {solved && <Tile label={t`Solved late`} more={share(solved.late, solved)} isBad={solved.late.count > 0}><FigureLink figure={solved.late} /></Tile>}
      {solved && <Tile label={t`Opened again`} more={share(solved.reopened, solved)}><FigureLink figure={solved.reopened} /></Tile>}
    </ul>
  )
}

function Tile({ label, more, isBad, children }: { label: string; more?: string; isBad?: boolean; children: ReactNode }) {
  return <li className={classes.tile} data-bad={isBad || undefined}><span className={classes.name}>{label}</span><strong className="tabular">{children}</strong><span className="quiet">{more}</span></li>
}

const length = (seconds: number | null): string => seconds === null ? '–' : formatDuration(Math.round(seconds / 60) * 60)
const says = (p90: number | null): string | undefined => p90 === null ? undefined : t`half of them; nine of ten in ${length(p90)}`
const share = (part: Figure, whole: Figure): string | undefined => whole.count ? t`${formatPercent(String(Math.round((part.count / whole.count) * 100)))} of them` : undefined
