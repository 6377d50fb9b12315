import { t } from '@lingui/core/macro'
import { Button, Select } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link as Anchor, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { RecordView } from '@/api/contract'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { recordQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { dayInZone, formatDate } from '@/foundation/dates'
import { aboutQuery, comparisonQuery, type VersionOf } from '../articles'
import { Lines } from './lines'
import classes from './versions.module.css'

const NOW = 0

/** Two versions side by side, and the way back to the older one. */
export function VersionsPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const search = useSearch({ strict: false }) as { before?: number; after?: number }
  const navigate = useNavigate()
  const { data: record } = useSuspenseQuery(recordQuery('articles', id))
  const { data: about } = useQuery(aboutQuery(id))
  const versions = about?.versions ?? []
  // What somebody wants to see first: what is new since the last time, published or not.
  const isChanged = record.state !== 'published' || versions.length < 2
  const after = Number(search.after ?? (isChanged || search.before !== undefined ? NOW : versions[0].number))
  const before = Number(search.before ?? versions.find(({ number }) => after === NOW || number < after)?.number ?? NOW)
  const { data, error } = useQuery({ ...comparisonQuery(id, before, after), enabled: versions.length > 0 })
  const choose = (change: object) => void navigate({ to: '/articles/$id/versions', params: { id }, search: { before, after, ...change } as never, replace: true })
  const choices = [{ value: String(NOW), label: t`What is written now` }, ...versions.map(nameOf)]
  const back = <Anchor to="/$type/$id" params={{ type: 'articles', id }} className={classes.back}>{record.title}</Anchor>
  const isWritten = record.state === 'published' && before === Number(record.live_number)
  const mayPutBack = record.rights.change && before !== NOW && !isWritten && !record.trashed_at && record.state !== 'archived'
  return (
    <Page title={t`Versions of ${record.title}`} heading={t`Versions`} hint={back} actions={mayPutBack && <Button leftSection={<Icon name="history" size={15} />} onClick={() => void putBack(record, before)}>{t`Put version ${before} back`}</Button>}>
      {about && !versions.length ? <Empty icon="history" title={t`Nothing was published yet`}>{t`Each time this article is published, what it said is kept here for good.`}</Empty> : (
        <>
          <div className={classes.choices}>
            <Select label={t`Before`} data={choices} value={String(before)} allowDeselect={false} onChange={(value) => choose({ before: Number(value) })} />
            <Select label={t`After`} data={choices} value={String(after)} allowDeselect={false} onChange={(value) => choose({ after: Number(value) })} />
          </div>
          {error ? <Failure error={error} /> : data ? (
            <div className={classes.compared}>
              <Lines label={t`Title`} lines={data.title} />
              <Lines label={t`In a sentence`} lines={data.summary} />
              <Lines label={t`Text`} lines={data.body} />
            </div>
          ) : <WaitingRows count={8} />}
        </>
      )}
    </Page>
  )
}

const nameOf = ({ number, at, by, note }: VersionOf) => ({ value: String(number), label: [t`Version ${number}`, formatDate(dayInZone(at)), by, note].filter(Boolean).join(' · ') })

async function putBack(record: RecordView, number: number): Promise<void> {
  try {
    const { data, entry } = await api.post<RecordView>(`/articles/${record.id}/verbs/put-back`, { number })
    queryClient.setQueryData(keys.record('articles', String(record.id)), data)
    announce({ text: t`Version ${number} is what is written now. Readers see it once it is published.`, entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}
