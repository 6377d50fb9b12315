import { t } from '@lingui/core/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import { Icon } from '@/core/kit/icon'
import classes from './activities.module.css'

/** The steps of a task: Enter begins the next, Backspace on an empty one removes it. */
export function StepsBox({ steps, onChange }: { steps: string[]; onChange: (steps: string[]) => void }) {
  const list = useRef<HTMLUListElement>(null)
  const shown = [...steps, '']
  const focus = (at: number) => requestAnimationFrame(() => list.current?.querySelectorAll('input')[Math.max(0, at)]?.focus())
  const change = (at: number, text: string) => onChange(at === steps.length ? [...steps, text] : steps.map((step, each) => each === at ? text : step))
  const remove = (at: number) => { onChange(steps.filter((_, each) => each !== at)); focus(at - 1) }
  const listen = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) { event.preventDefault(); focus(at + 1) }
    if (event.key === 'Backspace' && shown[at] === '' && at > 0) { event.preventDefault(); remove(at) }
  }
  return (
    <ul className={classes.steps} ref={list} aria-label={t`Checklist`}>
      {shown.map((step, at) => (
        <li key={at} className={classes.step}>
          <Icon name={at === steps.length ? 'plus' : 'circle'} size={14} color="var(--ink-3)" />
          <TextInput
            size="xs" variant="unstyled" value={step} aria-label={t`Step ${at + 1}`} placeholder={at === steps.length ? t`Add a step` : undefined} maxLength={300}
            onChange={(event) => change(at, event.currentTarget.value)} onKeyDown={(event) => listen(event, at)}
          />
          {at < steps.length && <CloseButton size="xs" aria-label={t`Remove step ${at + 1}`} onClick={() => remove(at)} />}
        </li>
      ))}
    </ul>
  )
}
