import { useRouterState } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Link, StoredFile } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { keepItem } from '@/foundation/browser-memory'

const NAME = 'regulars.recent'
const MOST = 8

/** The records opened last on this machine, newest first. */
export function recentRecords(): Link[] {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? '[]') as Link[]
  } catch {
    return []
  }
}

function remember(link: Link): void {
  const others = recentRecords().filter((each) => each.id !== link.id || each.type !== link.type)
  keepItem(NAME, JSON.stringify([link, ...others].slice(0, MOST)))
}

/** Remembers each record page as it is opened. */
export function useRecentRecords(): void {
  const params = useRouterState({ select: (state) => state.matches.find((match) => match.routeId.endsWith('/$type/$id'))?.params as { type: string; id: string } | undefined })
  const { data } = useQuery({ ...recordQuery(params?.type ?? '', params?.id ?? ''), enabled: false })
  const { data: description } = useQuery({ ...describeQuery(params?.type ?? ''), enabled: false })
  const [type, id, title] = [params?.type, params?.id, data?.title]
  const place = description?.fields.find(({ kind }) => kind === 'picture')?.name
  const picture = (place && (data?.[place] as StoredFile | null)?.url) || null
  useEffect(() => { if (type && id && title) remember({ type, id, title, picture }) }, [type, id, title, picture])
}
