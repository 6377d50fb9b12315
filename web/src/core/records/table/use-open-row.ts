import { useNavigate, useRouter } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Row } from '@/api/contract'
import { typeOf } from './title-cell'

const HOVER = 60

/** Opens records, and fetches one that the pointer rests on before it is clicked. */
export function useOpenRow(type: string) {
  const navigate = useNavigate()
  const router = useRouter()
  const timer = useRef(0)
  const where = (row: Row) => ({ to: '/$type/$id', params: { type: typeOf(type, row), id: String(row.id) } }) as const
  return {
    open: (row: Row) => void navigate(where(row)),
    rest: (row: Row | undefined) => {
      window.clearTimeout(timer.current)
      if (row) timer.current = window.setTimeout(() => void router.preloadRoute(where(row)).catch(() => {}), HOVER)
    },
  }
}
