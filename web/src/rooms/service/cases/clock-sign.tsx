import { t } from '@lingui/core/macro'
import { Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { formatMoment } from '@/foundation/dates'
import { formatDuration } from '@/foundation/numbers'
import type { ClockView } from './clocks'
import classes from './cases.module.css'

const ClockLines = lazyPart(() => import('./clock-lines').then((module) => module.ClockLines))

const ICONS: Record<ClockView['state'], string> = { none: 'clock', rests: 'hourglass', runs: 'clock', late: 'alert-triangle', kept: 'circle-check', broken: 'alert-triangle' }

/** How one clock stands, in a line; pressed, it shows its arithmetic. */
export function ClockSign({ clock }: { clock: ClockView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={360} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.clock} data-state={clock.state} data-near={isNear(clock) || undefined} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={ICONS[clock.state]} size={15} />
          <span>{clock.label}</span>
          <strong className="tabular">{sayClock(clock)}</strong>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`How ${clock.label} is reckoned`}>{isOpen && <ClockLines clock={clock} />}</Popover.Dropdown>
    </Popover>
  )
}

/** Whether its warning has come and it is not over. */
export function isNear({ state, warns }: ClockView): boolean {
  return state === 'runs' && warns !== null && Date.parse(warns) <= Date.now()
}

/** "1 hr 20 min left", "late by 3 hr", "in 40 min": in working time. */
export function sayClock({ state, left, used, due }: ClockView): string {
  const length = formatDuration(minutes(Math.abs(left ?? 0)))
  if (state === 'runs') return due ? t`${length} left, until ${formatMoment(due)}` : t`${length} left`
  if (state === 'rests') return t`stands, ${length} left`
  if (state === 'late') return t`late by ${length}`
  if (state === 'broken') return t`took ${formatDuration(minutes(used))}, too long by ${length}`
  return t`took ${formatDuration(minutes(used))}`
}

export const minutes = (seconds: number): number => seconds < 60 ? seconds : Math.floor(seconds / 60) * 60
