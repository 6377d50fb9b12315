import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Link } from '@/api/contract'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { createRecord } from '@/api/records'
import { sessionQuery } from '@/api/session'
import { announce } from '@/core/kit/notices'
import { freshenStory, showAtOnce } from '../timeline-query'
import { dropParcel, putParcel, readOutbox, type Parcel } from './outbox'

export interface Unsent { parcel: Parcel; reason: string }

interface Sending {
  /** Written but not arrived: offered again until they have. */
  unsent: Unsent[]
  send: (parcel: Parcel) => Promise<void>
  forget: (parcel: Parcel) => void
}

/** Everything on the page that a new record may have touched. */
async function refreshAround({ type, id }: Link, since: string): Promise<void> {
  await Promise.all([freshenStory(type, id, since), refreshRecords()])
}

const isRefused = (error: unknown) => error instanceof Problem && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status)

/**
 * Sends what was written and shows it at once. What does not arrive (no line, session over) waits in this browser and is
 * tried again; what the server refuses goes back to the author through `onRefused`.
 */
export function useSending(subject: Link, onRefused: (parcel: Parcel, error: Problem) => void): Sending {
  const { type, id } = subject
  const [unsent, setUnsent] = useState<Unsent[]>([])
  const refused = useRef(onRefused)
  useEffect(() => { refused.current = onRefused })
  const drop = useCallback((key: string) => setUnsent((before) => before.filter(({ parcel }) => parcel.key !== key)), [])
  const send = useCallback(async (parcel: Parcel) => {
    putParcel(type, id, parcel)
    drop(parcel.key)
    const takeAway = showAtOnce(type, id, parcel.entry)
    try {
      const { entry } = await createRecord(parcel.recordType, parcel.values, { key: parcel.key })
      dropParcel(type, id, parcel.key)
      const around = () => refreshAround({ type, id, title: '' }, parcel.entry.happened_at)
      announce({ text: parcel.done, entry, afterUndo: () => { void around() } })
      await around().catch(() => undefined)
      takeAway()
    } catch (error) {
      takeAway()
      if (isRefused(error)) {
        dropParcel(type, id, parcel.key)
        refused.current(parcel, error as Problem)
      } else {
        setUnsent((before) => [...before, { parcel, reason: (error as Error).message }])
      }
    }
  }, [type, id, drop])
  useLeftBehind(type, id, send)
  const forget = (parcel: Parcel) => { dropParcel(type, id, parcel.key); drop(parcel.key) }
  return { unsent, send, forget }
}

/** What could not be sent goes out when the page opens, when the line is back, and after signing in again. */
function useLeftBehind(type: string, id: string, send: (parcel: Parcel) => Promise<void>): void {
  const running = useRef(false)
  const { dataUpdatedAt: signedInAt } = useQuery(sessionQuery)
  useEffect(() => {
    const sendAll = async () => {
      if (running.current) return
      running.current = true
      for (const parcel of readOutbox(type, id)) await send(parcel)
      running.current = false
    }
    void sendAll()
    window.addEventListener('online', sendAll)
    return () => window.removeEventListener('online', sendAll)
  }, [type, id, send, signedInAt])
}
