import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { announceProblem } from '@/core/kit/notices'
import type { Card, PhoneCall, ShownCall } from './contract'

/** They tell of records of every type: whatever others change in those shows here too. */
const OF_ALL = ['records', 'lately', 'calls'] as const

/** The calls on this screen; the sign says when they changed. */
export const shownCallsQuery = (sign: string) => queryOptions({
  queryKey: [...OF_ALL, 'shown', sign], queryFn: () => api.get<ShownCall[]>('/calls/ringing'), placeholderData: (before: ShownCall[] | undefined) => before,
})

export const toldCallsQuery = queryOptions({ queryKey: [...OF_ALL, 'told'], queryFn: () => api.get<PhoneCall[]>('/calls/told') })

export const cardQuery = (number: string, party?: string) => queryOptions({
  queryKey: [...OF_ALL, 'card', number, party ?? ''], queryFn: () => api.get<Card>('/calls/card', { number, party }), enabled: number.trim().length > 0,
})

export async function refreshCalls(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: OF_ALL })
}

/** Takes a call off this screen. */
export async function putAway(call: string): Promise<void> {
  try {
    await api.remove(`/calls/ringing/${call}`)
  } catch (error) {
    announceProblem(error)
  }
  await refreshCalls()
}
