import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Page } from '@/core/kit/page'
import { formatDate } from '@/foundation/dates'
import { Choices } from './choices'
import type { ReportName } from './contract'
import { Funnel } from './funnel'
import { peopleOf, pipelinesQuery, teamsQuery, type ReportAsk } from './queries'
import { ReportCard } from './report-card'
import { ReportTable } from './report-table'
import { daysOf, useAsked } from './use-asked'
import classes from './reports.module.css'

const TABLES: ReportName[] = ['times', 'cycles', 'sellers', 'sources', 'competitors', 'reasons', 'activity']

/** What became of the deals, and how: each number with the list behind it. */
export function ReportsPage() {
  const { asked, change } = useAsked()
  const { data: teams = [] } = useQuery(teamsQuery)
  const { data: pipelines = [] } = useQuery(pipelinesQuery)
  // Stages are those of one pipeline: where all are meant, these two tell of the first.
  const way = pipelines.length > 1 ? (pipelines.find(({ id }) => id === asked.pipeline) ?? pipelines[0])?.title : undefined
  const days = daysOf(asked)
  const people = asked.who?.startsWith('t') ? peopleOf(asked.who.slice(1), teams).join(',') || '-' : asked.who?.slice(1)
  const ask: ReportAsk = { ...days, pipeline: asked.pipeline, people: people === '-' ? String(Number.MAX_SAFE_INTEGER) : people }
  return (
    <Page title={t`Sales reports`} hint={t`${formatDate(days.since, { year: 'always' })} to ${formatDate(days.until, { year: 'always' })}, told by the journal: what was moved and taken back leaves no trace here.`}>
      <Choices asked={asked} onChange={change} />
      <div className={classes.cards}>
        <ReportCard name="funnel" ask={ask} of={way}>{(report) => <Funnel report={report} />}</ReportCard>
        {TABLES.map((name) => <ReportCard key={name} name={name} ask={ask} of={name === 'times' ? way : undefined}>{(report) => <ReportTable report={report} hasFaces={['cycles', 'sellers', 'competitors', 'activity'].includes(name)} />}</ReportCard>)}
      </div>
    </Page>
  )
}
