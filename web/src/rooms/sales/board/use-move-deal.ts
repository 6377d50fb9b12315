import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { api } from '@/api/client'
import type { RecordView, Row } from '@/api/contract'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import type { MoveCard } from '@/core/records/board/use-move-card'
import { saveChange } from '@/core/writing/save-change'
import { missingOf } from '../deals/missing'
import type { Stage } from '../deals/stages'
import { moveInCache, readAgain, type BoardAsk, type StageColumn } from './board-query'
import { LOST, WON } from './closing-zones'

/** What must be asked before a card can go where it was put. */
export type Wish = { row: Row; stage: Stage; missing: string[] } | { row: Row; loses: true }

/** Puts a card into another stage, or ends the deal: seen at once, then saved; what the server refuses goes back. */
export function useMoveDeal(ask: BoardAsk, stages: StageColumn[]) {
  const [wish, setWish] = useState<Wish | null>(null)
  const toStage = async (row: Row, stage: StageColumn) => {
    moveInCache(ask, row, stage.value.id)
    try {
      const saved = await saveChange({ type: 'deals', row, values: { stage: stage.value.id }, text: t`${row.title} is in ${stage.label} now.`, throwFieldErrors: true })
      if (saved) return true
    } catch (problem) {
      const missing = missingOf(problem)
      if (missing.length) setWish({ row, missing, stage: { id: stage.value.id, title: stage.label, probability: Number(stage.probability ?? 0), staleDays: stage.stale_days } })
      else announceProblem(problem)
    }
    await readAgain(ask)
    return false
  }
  const moveCard: MoveCard = async (row, from, to) => {
    if (from === to) return false
    if (to === JSON.stringify(LOST)) { setWish({ row, loses: true }); return false }
    if (to === JSON.stringify(WON)) return win(ask, row)
    const stage = stages.find(({ value }) => JSON.stringify(value.id) === to)
    return stage ? toStage(row, stage) : false
  }
  return { moveCard, wish, dropWish: () => setWish(null) }
}

async function win(ask: BoardAsk, row: Row): Promise<boolean> {
  moveInCache(ask, row, null)
  try {
    const { entry } = await api.post<RecordView>(`/deals/${row.id}/verbs/win`, { version: row.version })
    announce({ text: t`Won: ${row.title}`, entry })
    await refreshRecords()
    return true
  } catch (problem) {
    announceProblem(problem instanceof Problem ? problem : null)
    await readAgain(ask)
    return false
  }
}
