import { t } from '@lingui/core/macro'
import { useMemo, useState, useEffect } from 'react'
import type { Field } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { isEditable } from '@/core/kinds/registry'
import { whenDragging } from '@/core/kit/dragging'
import { announceProblem } from '@/core/kit/notices'
import { useBoardKeys } from '@/core/records/board/use-board-keys'
import { groupKey } from '@/core/records/rows/groups'
import { EnterStageDialog } from '../deals/enter-stage-dialog'
import { LoseDialog } from '../deals/lose-dialog'
import { loadMore, type Board, type BoardAsk } from './board-query'
import classes from './board.module.css'
import { closings, ClosingZones } from './closing-zones'
import { StageColumn } from './stage-column'
import { useMoveDeal } from './use-move-deal'

/** The stages of a pipeline side by side, and its two ends. */
export function PipelineBoard({ board, ask }: { board: Board; ask: BoardAsk }) {
  const { fields, rights } = useDescribe('deals')
  const field = fields.find(({ name }) => name === 'stage') as Field
  const canMove = rights.change && isEditable(field)
  const { moveCard, wish, dropWish } = useMoveDeal(ask, board.stages)
  const zones = useMemo(closings, [])
  const targets = useMemo(() => canMove ? [...board.stages, ...zones] : board.stages, [board.stages, zones, canMove])
  const keys = useBoardKeys({ type: 'deals', groups: targets, canMove, moveCard })
  const isDragging = useCardInHand(canMove)
  return (
    <div className={classes.frame} ref={keys.box} onKeyDown={keys.onKeyDown} role="region" aria-label={t`Board of ${board.pipeline.title}`}>
      <div className={classes.board}>
        {board.stages.map((stage, at) => (
          <StageColumn
            key={groupKey(stage)} stage={stage} at={at} field={field} targets={targets} canMove={canMove} canAdd={rights.create}
            active={keys.active.column === at ? keys.active.card : null} isTarget={keys.carried?.to === at} carriedId={keys.carried?.id ?? null}
            onMove={moveCard} onMore={() => loadMore(ask, board.pipeline.id, stage).catch(announceProblem)} onFocus={(card) => keys.setActive({ column: at, card })}
          />
        ))}
      </div>
      {canMove && <ClosingZones zones={zones} first={board.stages.length} isShown={isDragging || !!keys.carried} target={keys.carried && keys.carried.to >= board.stages.length ? keys.carried.to : null} onMove={moveCard} />}
      <div role="status" aria-live="assertive" className={classes.spoken}>{keys.spoken}</div>
      <p id="board-help" hidden>{t`Arrows go from card to card, Enter opens. Space picks a card up; then left and right choose the column, Space puts it down, Escape leaves it where it was.`}</p>
      {wish && ('loses' in wish
        ? <LoseDialog deal={wish.row} onClose={dropWish} />
        : <EnterStageDialog record={wish.row} stage={wish.stage} missing={wish.missing} onClose={dropWish} />)}
    </div>
  )
}

/** Whether a card is being dragged at this moment, wherever it is. */
function useCardInHand(canMove: boolean): boolean {
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    if (!canMove) return
    return whenDragging(({ monitorForElements }) => monitorForElements({
      canMonitor: ({ source }) => source.data.kind === 'card', onDragStart: () => setDragging(true), onDrop: () => setDragging(false),
    }))
  }, [canMove])
  return isDragging
}
