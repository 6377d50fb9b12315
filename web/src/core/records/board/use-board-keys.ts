import { t } from '@lingui/core/macro'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { BoardColumn, Row } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { along } from '@/foundation/locale'
import { groupKey } from '../rows/groups'
import { useOpenRow } from '../table/use-open-row'
import type { MoveCard } from './use-move-card'

interface Place { column: number; card: number }
interface Carried { id: string; row: Row; from: number; to: number }
interface Needs { type: string; groups: BoardColumn[]; canMove: boolean; moveCard: MoveCard }

/** The board by keyboard: arrows, Enter to open, Space to carry a card, each step said aloud. */
export function useBoardKeys({ type, groups, canMove, moveCard }: Needs) {
  const [wished, setActive] = useState<Place>({ column: 0, card: 0 })
  const active = standing(groups, wished)
  const [carried, setCarried] = useState<Carried | null>(null)
  const [spoken, setSpoken] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const { open } = useOpenRow(type)
  const nameOf = (at: number) => groups[at]?.label || t`the column without a value`

  const focus = (place: Place) => {
    setActive(place)
    window.requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-card="${place.column}:${place.card}"]`)?.focus())
  }
  const goTo = (column: number, card: number) => {
    const count = groups[column]?.rows.length ?? 0
    if (count > 0) focus({ column, card: Math.max(0, Math.min(count - 1, card)) })
  }
  const beside = (step: number): number => {
    let column = active.column + step
    while (groups[column] && groups[column].rows.length === 0) column += step
    return groups[column] ? column : active.column
  }
  const carry = (key: string): boolean => {
    if (!carried) return false
    if (key === 'Escape') { setCarried(null); setSpoken(t`${carried.row.title} stays in ${nameOf(carried.from)}.`); return true }
    const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
    if (step) {
      const to = Math.max(0, Math.min(groups.length - 1, carried.to + step))
      setCarried({ ...carried, to })
      setSpoken(t`${carried.row.title} over ${nameOf(to)}.`)
      box.current?.querySelector(`[data-column="${to}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      return true
    }
    if (key !== ' ' && key !== 'Enter') return true
    const { row, from, to } = carried
    setCarried(null)
    setSpoken(from === to ? t`${row.title} stays in ${nameOf(from)}.` : t`${row.title} put into ${nameOf(to)}.`)
    if (from !== to) void moveCard(row, groupKey(groups[from]), groupKey(groups[to]))
    focus({ column: to, card: from === to ? active.card : 0 })
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isCard = (event.target as HTMLElement).matches('[data-card]')
    if (!isCard || event.altKey || event.ctrlKey || event.metaKey) return
    const row = groups[active.column]?.rows[active.card]
    const key = along(event.key)
    if (carry(key)) { event.preventDefault(); return }
    if (key === 'ArrowDown') goTo(active.column, active.card + 1)
    else if (key === 'ArrowUp') goTo(active.column, active.card - 1)
    else if (key === 'ArrowRight') goTo(beside(1), active.card)
    else if (key === 'ArrowLeft') goTo(beside(-1), active.card)
    else if (event.key === 'Enter' && row) open(row)
    else if (event.key === ' ' && row) {
      if (canMove) setCarried({ id: String(row.id), row, from: active.column, to: active.column })
      setSpoken(canMove ? t`${row.title} picked up from ${nameOf(active.column)}. Left and right choose the column, Space puts it down.` : t`These cards stay in their columns.`)
    } else return
    event.preventDefault()
  }
  const group = t`On the board`
  const none = () => {}
  // In capitals they are told, not listened to: the board hears its own keys.
  useActions([
    { id: 'board.enter', label: t`Go to the cards, and from card to card`, group, keys: 'arrowdown', onlyKeys: true, run: () => goTo(active.column, active.card) },
    { id: 'board.open', label: t`Open the record`, group, keys: 'Enter', onlyKeys: true, run: none },
    ...canMove ? [{ id: 'board.carry', label: t`Pick a card up, put it down; ← and → in between`, group, keys: 'Space', onlyKeys: true, run: none }] : [],
  ])
  return { box, active, setActive, carried, spoken, onKeyDown }
}

/** Where the cursor is: a card that is there, as near as can be to the one that was left; else the first of the board. */
function standing(groups: BoardColumn[], { column, card }: Place): Place {
  const count = groups[column]?.rows.length ?? 0
  return count > 0 ? { column, card: Math.min(card, count - 1) } : { column: Math.max(0, groups.findIndex(({ rows }) => rows.length > 0)), card: 0 }
}
