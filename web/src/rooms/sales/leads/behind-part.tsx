import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { Link } from '@/api/contract'
import { Entry } from '@/core/journal/entry'
import { StoryPlaceContext } from '@/core/journal/story-place'
import { WaitingRows } from '@/core/kit/waiting'
import { entryQuery } from './lead-queries'

/** The entry that a part of a score comes from. */
export function BehindPart({ entry, subject }: { entry: string; subject: Link | null }) {
  const { data, isPending } = useQuery(entryQuery(entry))
  if (isPending) return <WaitingRows count={1} />
  if (!data) return <p className="quiet">{t`What is behind it is not yours to see.`}</p>
  return <StoryPlaceContext value={{ subject, refresh: () => undefined }}><Entry entry={data} /></StoryPlaceContext>
}
