import { t } from '@lingui/core/macro'
import type { BoardColumn, Field, Row } from '@/api/contract'
import { queryClient } from '@/api/queries'
import type { ListAsk } from '@/api/records'
import { announce } from '@/core/kit/notices'
import { inside } from '@/foundation/locale'
import { saveCells } from '../editing/save-cells'
import { groupKey } from '../rows/groups'
import { boardKey, moveInCache } from './board-query'

interface Needs { type: string; field: Field | undefined; sums: string[]; ask: ListAsk; groups: BoardColumn[] }

export type MoveCard = (row: Row, from: string, to: string) => Promise<boolean>

/** Puts a card into another column: seen at once, then saved; what the server refuses goes back. */
export function useMoveCard({ type, field, sums, ask, groups }: Needs): MoveCard {
  return async (row, from, to) => {
    const target = groups.find((group) => groupKey(group) === to)
    if (!field || !target || from === to) return false
    moveInCache(type, field, sums, ask, row, from, to)
    const entry = await saveCells(type, row, [{ field, value: target.value }], { quiet: true })
    if (entry === null) {
      await queryClient.invalidateQueries({ queryKey: boardKey(type, field.name, sums, ask) })
      return false
    }
    announce({ text: t`${row.title} is now in ${nameOfGroup(target, field)}.`, entry })
    return true
  }
}

export function nameOfGroup({ value, label }: Pick<BoardColumn, 'value' | 'label'>, field: Field): string {
  return value === null || value === undefined ? t`No ${inside(field.label)}` : label || String(value)
}
