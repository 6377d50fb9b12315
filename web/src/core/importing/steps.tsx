import { t } from '@lingui/core/macro'
import { Icon } from '@/core/kit/icon'
import type { ImportState } from './contract'
import classes from './importing.module.css'

const STEP_OF: Record<ImportState, number> = { reading: 0, mapped: 0, checking: 1, checked: 1, running: 2, done: 3, failed: 2, cancelled: 2 }

/** Columns, trial, bringing in: where we are. */
export function Steps({ state }: { state: ImportState }) {
  const at = STEP_OF[state]
  const names = [t`Columns`, t`Try it out`, t`Bring it in`]
  return (
    <span className={classes.steps}>
      {names.map((name, index) => (
        <span key={name} className={classes.step} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
          {index < at ? <Icon name="circle-check" size={15} /> : <span className={classes.stepNumber}>{index + 1}</span>}{name}
        </span>
      ))}
    </span>
  )
}
