import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { Link } from '@/api/contract'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import { foldEntries } from './folding'
import { StoryFilters } from './story-filters'
import { StoryLines } from './story-lines'
import { StoryPlaceContext } from './story-place'
import { useTakeBack } from './take-back'
import { freshenStory, storyQuery, type StoryAsk } from './timeline-query'

interface Props {
  subject: Link
  ask: StoryAsk
  onAsk: (ask: StoryAsk) => void
  /** Said when nothing has happened yet. */
  empty?: ReactNode
  isReadOnly?: boolean
}

/** Everything that happened with a record, newest first, as a story one can read. */
export function Timeline({ subject, ask, onAsk, empty, isReadOnly = false }: Props) {
  const query = useInfiniteQuery(storyQuery(subject.type, subject.id, ask))
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const refresh = () => { void freshenStory(subject.type, subject.id) }
  const { takeBack, dialog } = useTakeBack(refresh)
  const latest = useRef(takeBack)
  latest.current = takeBack
  const place = useMemo(() => ({
    subject, refresh: () => { void freshenStory(subject.type, subject.id) },
    takeBack: isReadOnly ? undefined : (entry: Parameters<typeof takeBack>[0]) => latest.current(entry),
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }), [subject.type, subject.id, isReadOnly])
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries) ?? [], [query.data])
  const rows = useMemo(() => foldEntries(entries, opened), [entries, opened])
  const toggle = (key: string) => setOpened((before) => {
    const after = new Set(before)
    if (!after.delete(key)) after.add(key)
    return after
  })
  const isFiltered = Object.values(ask).some(Boolean)
  return (
    <StoryPlaceContext value={place}>
      <StoryFilters type={subject.type} id={subject.id} ask={ask} onAsk={onAsk} entries={entries} />
      {query.isPending ? <WaitingRows />
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
