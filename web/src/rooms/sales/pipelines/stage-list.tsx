import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { arrange, doIt, moved, type StageRow } from './pipelines'
import classes from './pipelines.module.css'
import { StageLine } from './stage-line'

interface Props { pipeline: string; stages: StageRow[]; onRemove: (stage: StageRow) => void }

/** The stages in their order: dragged, or moved by the arrow keys on their handles. */
export function StageList({ pipeline, stages, onRemove }: Props) {
  const [wished, setWished] = useState<string[] | null>(null)
  const [spoken, setSpoken] = useState('')
  const rights = useTypeBrief('stages')?.rights
  const shown = wished ? wished.flatMap((id) => stages.find((stage) => String(stage.id) === id) ?? []) : stages
  const move = async (from: number, to: number) => {
    if (from === to || to < 0 || to >= shown.length) return
    const order = moved(shown, from, to)
    setWished(order.map(({ id }) => String(id)))
    setSpoken(t`${shown[from].title} is number ${to + 1} of ${shown.length} now.`)
    await doIt(() => arrange(pipeline, order.map(({ id }) => String(id))), t`The stages stand in another order.`)
    setWished(null)
  }
  return (
    <>
      <div className={classes.heads} aria-hidden>
        <span>{t`Stage`}</span><span>{t`Won of 100`}</span><span>{t`Stale after`}</span><span>{t`Asks for`}</span>
      </div>
      <ol className={classes.stages}>
        {shown.map((stage, at) => (
          <StageLine key={stage.id} stage={stage} at={at} mayChange={!!rights?.change} mayRemove={!!rights?.delete} onMove={(from, to) => void move(from, to)} onRemove={() => onRemove(stage)} />
        ))}
      </ol>
      <div role="status" aria-live="polite" className={classes.spoken}>{spoken}</div>
    </>
  )
}
