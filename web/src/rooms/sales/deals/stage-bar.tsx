import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import type { Link, RecordView } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import { announceProblem } from '@/core/kit/notices'
import { saveChange } from '@/core/writing/save-change'
import { along } from '@/foundation/locale'
import classes from './deals.module.css'
import { missingOf } from './missing'
import { stagesQuery, type Stage } from './stages'

const EnterStageDialog = lazyPart(() => import('./enter-stage-dialog').then((module) => module.EnterStageDialog))

interface Wish { stage: Stage; missing: string[] }

/** Where a deal stands on its way, and one press further; what a stage asks for is asked for at its door. */
export function StageBar({ record, isReadOnly }: { record: RecordView; isReadOnly: boolean }) {
  const [pipeline, current] = [record.pipeline as Link | null, record.stage as Link | null]
  const { data: stages = [], isPending } = useQuery({ ...stagesQuery(String(pipeline?.id)), enabled: !!pipeline })
  const [wish, setWish] = useState<Wish | null>(null)
  const at = stages.findIndex(({ id }) => id === String(current?.id))
  const mayMove = !isReadOnly && record.rights.change && record.state === 'open'
  const enter = async (stage: Stage) => {
    try {
      await saveChange({ type: 'deals', row: record, values: { stage: stage.id }, text: t`${record.title} is in ${stage.title} now.`, throwFieldErrors: true })
    } catch (problem) {
      const missing = missingOf(problem)
      if (missing.length) setWish({ stage, missing })
      else announceProblem(problem)
    }
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[along(event.key)]
    if (!step) return
    event.preventDefault()
    const doors = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
    doors[doors.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus()
  }
  // Its place is kept: what stands below would jump when it comes.
  if (at < 0) return pipeline && isPending ? <div className={classes.bar} /> : null
  return (
    <>
      <ol className={classes.bar} aria-label={t`Stages`} onKeyDown={walk} data-state={String(record.state)}>
        {stages.map((stage, place) => (
          <li key={stage.id} className={classes.stage} data-reached={place <= at} data-current={place === at}>
            <UnstyledButton
              className={classes.door} disabled={!mayMove || place === at} aria-current={place === at ? 'step' : undefined} tabIndex={place === at + 1 || (at === stages.length - 1 && place === at - 1) ? 0 : -1}
              title={`${stage.title} · ${stage.probability} %`} onClick={() => void enter(stage)}
            ><span className="one-line">{stage.title}</span></UnstyledButton>
          </li>
        ))}
      </ol>
      {wish && <EnterStageDialog record={record} stage={wish.stage} missing={wish.missing} onClose={() => setWish(null)} />}
    </>
  )
}
