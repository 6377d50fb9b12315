import { t } from '@lingui/core/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { Choice } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { ChildRow } from '@/core/writing/child-rows'
import classes from './week-grid.module.css'

export interface Window extends ChildRow { weekday: string; begins: string; ends: string }

interface Props { days: Choice[]; windows: Window[]; onChange: (windows: Window[]) => void; errors: Record<string, string> }

/** A week at a glance: for each day a bar of when it is worked, and its times beside it. */
export function WeekGrid({ days, windows, onChange, errors }: Props) {
  const change = (at: number, part: Partial<Window>) => onChange(windows.map((one, each) => each === at ? { ...one, ...part } : one))
  const add = (weekday: string) => {
    const last = windows.filter((one) => one.weekday === weekday).map(({ ends }) => ends).sort().at(-1)
    onChange([...windows, { weekday, begins: last ?? '09:00', ends: last ? '24:00' : '17:00' }])
  }
  const copy = (from: string) => {
    const own = windows.filter((one) => one.weekday === from)
    onChange([...own, ...days.slice(0, 5).filter(({ value }) => value !== from).flatMap(({ value }) => own.map(({ begins, ends }) => ({ weekday: value, begins, ends }))), ...windows.filter(({ weekday }) => weekday !== from && Number(weekday) > 4)])
  }
  return (
    <div className={classes.week} role="group" aria-label={t`Working hours`}>
      {days.map(({ value, label }) => {
        const own = windows.map((one, at) => ({ one, at })).filter(({ one }) => one.weekday === value)
        return (
          <div key={value} className={classes.day} data-free={own.length === 0 || undefined}>
            <span className={classes.name}>{label}</span>
            <span className={classes.track} aria-hidden>{own.map(({ one, at }) => <span key={at} className={classes.worked} style={barOf(one)} />)}</span>
            <span className={classes.times}>
              {own.length === 0 && <span className="quiet">{t`free`}</span>}
              {own.map(({ one, at }) => (
                <span key={at} className={classes.time}>
                  <TextInput size="xs" w={68} aria-label={t`${label}, from`} value={one.begins} error={!!errors[`children.windows.${at}.begins`]} onChange={(event) => change(at, { begins: event.currentTarget.value })} />
                  –
                  <TextInput size="xs" w={68} aria-label={t`${label}, until`} value={one.ends} error={!!errors[`children.windows.${at}.ends`]} onChange={(event) => change(at, { ends: event.currentTarget.value })} />
                  <ActionIcon aria-label={t`Take out ${one.begins} to ${one.ends} on ${label}`} onClick={() => onChange(windows.filter((_, each) => each !== at))}><Icon name="x" size={13} /></ActionIcon>
                </span>
              ))}
              <ActionIcon aria-label={t`Add hours on ${label}`} onClick={() => add(value)}><Icon name="plus" size={14} /></ActionIcon>
              {own.length > 0 && Number(value) < 5 && <Button size="compact-xs" variant="subtle" color="gray" onClick={() => copy(value)}>{t`All working days like this`}</Button>}
            </span>
          </div>
        )
      })}
      <p className={classes.scale} aria-hidden><span>0</span><span>6</span><span>12</span><span>18</span><span>24</span></p>
      {windows.length === 0 && <p className="quiet">{t`Without hours the queue works always, day and night.`}</p>}
      {Object.entries(errors).filter(([name]) => name.startsWith('children.windows')).slice(0, 1).map(([name, text]) => <p key={name} className={classes.wrong} role="alert">{text}</p>)}
    </div>
  )
}

/** Where a window stands on its day's bar; what is no time stands nowhere. */
export function barOf({ begins, ends }: Pick<Window, 'begins' | 'ends'>): { insetInlineStart: string; inlineSize: string } {
  const [from, until] = [hoursOf(begins), hoursOf(ends)]
  return { insetInlineStart: `${(from / 24) * 100}%`, inlineSize: `${(Math.max(until - from, 0) / 24) * 100}%` }
}

function hoursOf(time: string): number {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim())
  return parts ? Math.min(Number(parts[1]) + Number(parts[2]) / 60, 24) : 0
}
