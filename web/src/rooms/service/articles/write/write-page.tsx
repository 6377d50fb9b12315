import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { recordQuery } from '@/api/records'
import { usePageTitle } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { draftQuery } from '../articles'
import { Desk } from './desk'

/** Writing an article: the whole width for the text, and beside it what readers will see. */
export function WritePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: record } = useSuspenseQuery(recordQuery('articles', id))
  const { data: draft, isPending } = useQuery(draftQuery(id))
  usePageTitle(record.title)
  return isPending ? <WaitingRows count={6} /> : <Desk key={id} record={record} draft={draft ?? null} />
}
