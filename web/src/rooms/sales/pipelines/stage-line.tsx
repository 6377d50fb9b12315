import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { combinedDragging } from './dragging-lines'
import { Icon } from '@/core/kit/icon'
import { InlineNumber } from './inline-number'
import { InlineText } from './inline-text'
import type { StageRow } from './pipelines'
import classes from './pipelines.module.css'
import { StageNeeds } from './stage-needs'

interface Props { stage: StageRow; at: number; mayChange: boolean; mayRemove: boolean; onMove: (from: number, to: number) => void; onRemove: () => void }

/** A stage: its name, of a hundred how many are won, when a deal is stale, what must be filled in. */
export function StageLine({ stage, at, mayChange, mayRemove, onMove, onRemove }: Props) {
  const box = useRef<HTMLLIElement>(null)
  const [isOver, setOver] = useState(false)
  const latest = useRef(onMove)
  useEffect(() => { latest.current = onMove })
  const pipeline = String(stage.pipeline.id)
  useEffect(() => {
    if (!box.current || !mayChange) return
    return combinedDragging(box.current, { pipeline, at }, setOver, (from, to) => latest.current(from, to))
  }, [pipeline, at, mayChange])
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    onMove(at, at + step)
  }
  return (
    <li ref={box} className={classes.stage} data-over={isOver || undefined}>
      {mayChange && <ActionIcon className={classes.handle} aria-label={t`Move ${stage.title}: arrow keys up and down`} onKeyDown={walk}><Icon name="selector" size={15} /></ActionIcon>}
      <span className={classes.stageName}><InlineText type="stages" row={stage} field="name" label={t`Name of the stage`} /></span>
      <InlineNumber row={stage} field="probability" value={stage.probability} label={t`Of a hundred deals in ${stage.title}, how many are won`} after="%" most={100} isReadOnly={!mayChange} />
      <InlineNumber row={stage} field="stale_days" value={stage.stale_days} label={t`After how many days a deal in ${stage.title} is stale`} after={t`days`} most={3650} isReadOnly={!mayChange} />
      <StageNeeds stage={stage} isReadOnly={!mayChange} />
      {mayRemove && <ActionIcon aria-label={t`Remove ${stage.title}`} onClick={onRemove}><Icon name="trash" size={15} /></ActionIcon>}
    </li>
  )
}
