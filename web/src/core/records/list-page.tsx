import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useDescribe } from '@/api/describe'
import { usePageTitle } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { ListScreen } from './list-screen'

/** The list of any record type, from what the server says of the type. */
export function ListPage() {
  const { type } = useParams({ strict: false }) as { type: string }
  const description = useDescribe(type)
  usePageTitle(description.plural)
  // Another type is another screen: nothing of the last one may stay.
  return <Suspense fallback={<WaitingRows />}><ListScreen key={type} description={description} /></Suspense>
}
