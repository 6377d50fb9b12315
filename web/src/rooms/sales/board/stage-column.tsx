import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { BoardColumn, Field, Row } from '@/api/contract'
import { whenDragging } from '@/core/kit/dragging'
import { Icon } from '@/core/kit/icon'
import type { MoveCard } from '@/core/records/board/use-move-card'
import { groupKey } from '@/core/records/rows/groups'
import { openCreate } from '@/core/writing/open-create'
import { formatCount } from '@/foundation/numbers'
import type { StageColumn as Stage } from './board-query'
import classes from './board.module.css'
import { DealCard } from './deal-card'
import { StageSums } from './stage-sums'

interface Props {
  stage: Stage
  at: number
  field: Field
  targets: BoardColumn[]
  active: number | null
  isTarget: boolean
  carriedId: string | null
  canMove: boolean
  canAdd: boolean
  onMove: MoveCard
  onMore: () => Promise<void>
  onFocus: (card: number) => void
}

/** A stage: how many deals, what they are worth, and their cards. */
export function StageColumn({ stage, at, field, targets, active, isTarget, carriedId, canMove, canAdd, onMove, onMore, onFocus }: Props) {
  const key = groupKey(stage)
  const { box, isOver } = useDropPlace(key, canMove, onMove)
  const [isLoading, setLoading] = useState(false)
  const more = () => { setLoading(true); void onMore().finally(() => setLoading(false)) }
  return (
    <section ref={box} className={classes.column} data-over={isOver || isTarget || undefined} data-column={at} aria-label={`${stage.label}, ${formatCount(stage.count)}`}>
      <header className={classes.head}>
        <h2 className={`one-line ${classes.stage}`} dir="auto">{stage.label}</h2>
        <span className={`tabular ${classes.count}`}>{formatCount(stage.count)}</span>
        {canAdd && <ActionIcon size={24} className={classes.add} aria-label={t`New deal in ${stage.label}`} onClick={() => openCreate({ type: 'deals', values: { stage: stage.value } })}><Icon name="plus" size={15} /></ActionIcon>}
        <StageSums stage={stage} />
      </header>
      <ul className={classes.cards}>
        {stage.rows.map((row, card) => (
          <DealCard
            key={row.id} row={row} stage={stage} from={key} place={`${at}:${card}`} field={field} targets={targets} canMove={canMove}
            isActive={active === card} isCarried={carriedId === String(row.id)} onMove={onMove} onFocus={() => onFocus(card)}
          />
        ))}
        {stage.rows.length === 0 && <li className={classes.none}>{canMove ? t`Drop a card here` : t`Nothing here`}</li>}
        {stage.next && <li><Button fullWidth variant="subtle" color="gray" loading={isLoading} onClick={more}>{t`Show more of ${formatCount(stage.count - stage.rows.length)}`}</Button></li>}
      </ul>
    </section>
  )
}

/** A place on which cards of other columns can be dropped. */
export function useDropPlace(key: string, canDrop: boolean, onMove: MoveCard) {
  const box = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  const latest = useRef(onMove)
  useEffect(() => { latest.current = onMove })
  useEffect(() => {
    if (!box.current || !canDrop) return
    const element = box.current
    return whenDragging(({ dropTargetForElements }) => dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === 'card',
      onDragEnter: ({ source }) => setOver(source.data.from !== key),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => { setOver(false); void latest.current(source.data.row as Row, String(source.data.from), key) },
    }))
  }, [key, canDrop])
  return { box, isOver }
}
