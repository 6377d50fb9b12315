import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Link } from '@/api/contract'
import { recordQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { dayInZone } from '@/foundation/dates'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import { foldEntries } from './folding'
import { StoryFilters } from './story-filters'
import { StoryLines } from './story-lines'
import { StoryPlaceContext } from './story-place'
import { useTakeBack } from './take-back'
import { freshenStory, markUndone, storyQuery, type StoryAsk } from './timeline-query'

interface Props {
  subject: Link
  /** The record on whose page the story stands, where that is not its own. */
  page?: Pick<Link, 'type' | 'id'>
  ask: StoryAsk
  onAsk: (ask: StoryAsk) => void
  /** Said when nothing has happened yet. */
  empty?: ReactNode
  isReadOnly?: boolean
  /** The last day that is told. */
  until?: string
}

/** Everything that happened with a record, newest first, as a story one can read. */
export function Timeline({ subject, page = subject, ask, onAsk, empty, isReadOnly = false, until }: Props) {
  const query = useInfiniteQuery(storyQuery(subject.type, subject.id, ask))
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const refresh = () => { freshenStory(subject.type, subject.id).catch(() => undefined) }
  useFollowRecord(page, query.dataUpdatedAt, refresh)
  const { takeBack, dialog } = useTakeBack((entry) => { markUndone(subject.type, subject.id, entry.id, entry.id); refresh() })
  const place = { subject, refresh, takeBack: isReadOnly ? undefined : takeBack }
  const entries = useMemo(() => {
    const all = query.data?.pages.flatMap((page) => page.entries) ?? []
    return until ? all.filter((entry) => dayInZone(entry.happened_at) <= until) : all
  }, [query.data, until])
  // All that was read may be later than the day looked at.
  const mustGoOn = !!until && !entries.length && query.hasNextPage && !query.isFetching
  useEffect(() => { if (mustGoOn) void query.fetchNextPage() }, [mustGoOn, query])
  const rows = useMemo(() => foldEntries(entries, opened), [entries, opened])
  const toggle = (key: string) => setOpened((before) => {
    const after = new Set(before)
    if (!after.delete(key)) after.add(key)
    return after
  })
  const isFiltered = Object.values(ask).some(Boolean)
  return (
    <StoryPlaceContext value={place}>
      <StoryFilters ask={ask} onAsk={onAsk} entries={entries} />
      {query.isPending || mustGoOn ? <WaitingRows />
        : query.isError && !entries.length ? <Failure small error={query.error} retry={() => void query.refetch()} />
          : rows.length ? (
            <StoryLines rows={rows} onToggle={toggle} hasMore={query.hasNextPage} isReading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          ) : isFiltered ? (
            <Empty small icon="filter" title={t`Nothing in this story fits`} action={<Button onClick={() => onAsk({})}>{t`Show everything`}</Button>} />
          ) : empty}
      {dialog}
    </StoryPlaceContext>
  )
}

/** Whatever made the record be read again has probably written a line here too. */
function useFollowRecord({ type, id }: Pick<Link, 'type' | 'id'>, storyReadAt: number, freshen: () => void): void {
  const { dataUpdatedAt: recordReadAt } = useQuery({ ...recordQuery(type, id), enabled: false })
  // Both are asked for together at first; which of them arrives later says nothing.
  const first = useRef(recordReadAt)
  const latest = useRef(freshen)
  useEffect(() => { latest.current = freshen })
  useEffect(() => {
    if (storyReadAt && recordReadAt > storyReadAt && recordReadAt !== first.current) latest.current()
  }, [recordReadAt, storyReadAt])
}
