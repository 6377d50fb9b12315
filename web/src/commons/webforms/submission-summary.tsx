import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { RecordView } from '@/api/contract'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { RecordLink } from '@/core/kit/record-link'
import { WaitingRows } from '@/core/kit/waiting'
import type { SpecialProps } from '@/core/record-page/specials'
import { toldQuery, type Told } from './form-queries'
import classes from './summary.module.css'

/** What somebody wrote, what of it is not as we know it, and what it opened. */
export function SubmissionSummary({ record, isReadOnly }: SpecialProps) {
  const { data, error, refetch } = useQuery(toldQuery(String(record.id)))
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <WaitingRows count={3} />
  return (
    <div className={classes.summary}>
      <dl className={classes.answers}>
        {data.answers.map(({ label, text }, at) => <div key={at}><dt dir="auto">{label}</dt><dd dir="auto">{text}</dd></div>)}
      </dl>
      {data.proposals.length > 0 && <Proposals record={record} proposals={data.proposals} mayTake={!isReadOnly && record.rights.change} />}
      {data.opened.map(({ type, id, title }) => (
        <p key={`${type}:${id}`} className={classes.opened}><Icon name="arrow-right" size={14} />{t`It opened`} <RecordLink type={type} id={id}>{title}</RecordLink></p>
      ))}
    </div>
  )
}

function Proposals({ record, proposals, mayTake }: { record: RecordView; proposals: Told['proposals']; mayTake: boolean }) {
  const take = async (field: string) => {
    try {
      const { data, entry } = await api.post<RecordView>(`/submissions/${record.id}/verbs/adopt`, { field })
      queryClient.setQueryData(keys.record('submissions', String(record.id)), data)
      announce({ text: t`Taken over.`, entry })
      await refreshRecords()
    } catch (error) { announceProblem(error) }
  }
  return (
    <section className={classes.proposals} aria-label={t`Not as we know it`}>
      <h3>{t`Not as we know it`}</h3>
      <ul>
        {proposals.map(({ field, label, text, taken }) => (
          <li key={field}>
            <span><span className="quiet">{label}</span> <strong dir="auto">{text}</strong></span>
            {taken ? <span className="quiet">{t`Taken over`}</span> : mayTake && <Button size="compact-sm" onClick={() => void take(field)} aria-label={t`Take over ${text}`}>{t`Take over`}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
