import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { EntryView } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { dayInZone, formatLongDay } from '@/foundation/dates'
import { useTakeBack } from '../journal/take-back'
import { LatelyFilters } from './lately-filters'
import { latelyQuery, readLatelyAsk, type LatelyAsk } from './lately-query'
import { LatelyRow } from './lately-row'
import classes from './lately.module.css'

/** What was done lately, by everybody, with the way back from each step. */
export function LatelyPage() {
  const ask = readLatelyAsk(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (next: LatelyAsk) => void navigate({ to: '/lately', search: next as never, replace: true })
  const query = useInfiniteQuery(latelyQuery(ask))
  const { takeBack, dialog } = useTakeBack(() => void queryClient.invalidateQueries({ queryKey: ['stories'] }))
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Page title={t`Done lately`} hint={t`Whoever did something can take it back, and so can an administrator. What was edited since is shown first and left as it is.`}>
      <LatelyFilters ask={ask} onAsk={change} />
      {query.isPending ? <WaitingRows />
        : query.isError && !entries.length ? <Failure error={query.error} retry={() => void query.refetch()} />
          : entries.length ? <Days entries={entries} onTakeBack={takeBack} />
            : <Nothing ask={ask} hasMore={query.hasNextPage} onClear={() => change({})} />}
      {query.hasNextPage && <div className={classes.further}><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t`Show earlier`}</Button></div>}
      {dialog}
    </Page>
  )
}

function Days({ entries, onTakeBack }: { entries: EntryView[]; onTakeBack: (entry: EntryView) => void }) {
  const days = [...new Set(entries.map(({ at }) => dayInZone(at)))].map((day) => ({ day, some: entries.filter(({ at }) => dayInZone(at) === day) }))
  return days.map(({ day, some }) => (
    <section key={day} className={classes.day}>
      <h2 className={classes.heading}>{formatLongDay(day)}</h2>
      <ul className={classes.rows}>{some.map((entry) => <LatelyRow key={entry.id} entry={entry} onTakeBack={onTakeBack} />)}</ul>
    </section>
  ))
}

function Nothing({ ask, hasMore, onClear }: { ask: LatelyAsk; hasMore: boolean; onClear: () => void }) {
  if (hasMore) return <Empty small icon="history" title={t`Nothing that fits among the latest`}>{t`It may be further back.`}</Empty>
  if (!Object.values(ask).some(Boolean)) return <Empty icon="history" title={t`Nothing was done yet`}>{t`What you and the others add and change is told here, with the way back.`}</Empty>
  return <Empty icon="filter" title={t`Nothing that was done fits`} action={<Button onClick={onClear}>{t`Show everything`}</Button>} />
}
