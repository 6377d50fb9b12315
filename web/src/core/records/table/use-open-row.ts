import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Row } from '@/api/contract'
import { typeOf } from './title-cell'

const HOVER = 60
const REST = 180

/** Opens records, and fetches one that the pointer or the cursor rests on before it is asked for. */
export function useOpenRow(type: string) {
  const navigate = useNavigate()
  const router = useRouter()
  const timer = useRef(0)
  const where = (row: Row) => ({ to: '/$type/$id', params: { type: typeOf(type, row), id: String(row.id) } }) as const
  return {
    open: (row: Row) => void navigate(where(row)),
    rest: (row: Row | undefined, wait = HOVER) => {
      window.clearTimeout(timer.current)
      if (row) timer.current = window.setTimeout(() => void router.preloadRoute(where(row)).catch(() => {}), wait)
    },
  }
}

/** Fetches the record under the cursor once the cursor rests there. */
export function useRestingCursor(openRow: ReturnType<typeof useOpenRow>, row: Row | undefined): void {
  const latest = useRef(openRow.rest)
  useEffect(() => { latest.current = openRow.rest })
  const id = row?.id
  useEffect(() => { if (row) latest.current(row, REST) }, [id]) // eslint-disable-line react-hooks/exhaustive-deps -- the same record has not to be fetched again
}
