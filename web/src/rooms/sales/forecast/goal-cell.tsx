import { t } from '@lingui/core/macro'
import { NumberInput, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useHouse } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { createRecord } from '@/api/records'
import { decimalSigns } from '@/core/kinds/read-number'
import { announce, announceProblem } from '@/core/kit/notices'
import { saveChange } from '@/core/writing/save-change'
import { amountOf, ALL, type Goal, type Group } from './contract'
import { saySum } from './words'
import classes from './forecast.module.css'

interface Props { group: Group; goal: Goal | undefined; month: string; currency: string; name: string; isPast: boolean }

/** A goal, changed where it stands. */
export function GoalCell({ group, goal, month, currency, name, isPast }: Props) {
  const rights = useHouse().types.find(({ type }) => type === 'goals')?.rights
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const mayEdit = !isPast && group.key !== 'nobody' && (goal ? rights?.change : rights?.create)
  const share = goal && amountOf(goal.value) > 0 ? Math.round((100 * amountOf(goal.closed)) / amountOf(goal.value)) : null
  const save = async (amount: string) => {
    setOpen(false)
    if (amount === '' || Number(amount) === amountOf(goal?.value)) return
    setBusy(true)
    await (goal ? change(goal, amount, currency) : set(group, month, { amount, currency }))
    setBusy(false)
  }
  if (isOpen) {
    return (
      <NumberInput
        size="xs" w={120} autoFocus hideControls allowNegative={false} valueIsNumericString {...decimalSigns()} defaultValue={goal ? String(amountOf(goal.value)) : ''} aria-label={t`Goal of ${name}`}
        styles={{ input: { textAlign: 'end' } }} onBlur={(event) => void save(plain(event.currentTarget.value))}
        onKeyDown={(event) => { if (event.key === 'Enter') event.currentTarget.blur(); if (event.key === 'Escape') setOpen(false) }}
      />
    )
  }
  const shown = goal ? <><bdi>{saySum(goal.value)}</bdi>{share !== null && <small className={classes.share} data-done={share >= 100 || undefined}><bdi>{share} %</bdi></small>}</> : mayEdit ? t`Set a goal` : '–'
  if (!mayEdit) return <span className={goal ? 'tabular' : classes.nought}>{shown}</span>
  return <UnstyledButton className={classes.goal} data-empty={!goal || undefined} disabled={isBusy} onClick={() => setOpen(true)}><VisuallyHidden>{t`Goal of ${name}`} </VisuallyHidden>{shown}</UnstyledButton>
}

function plain(written: string): string {
  const { decimalSeparator, thousandSeparator } = decimalSigns()
  return written.replaceAll(thousandSeparator || '\u0000', '').replace(decimalSeparator, '.').replace(/[^\d.]/g, '')
}

async function change(goal: Goal, amount: string, currency: string): Promise<void> {
  await saveChange({ type: 'goals', row: { id: goal.id, version: goal.version, title: goal.name }, values: { value: { amount, currency } }, text: t`The goal is changed.` })
}

async function set(group: Group, month: string, value: { amount: string; currency: string }): Promise<void> {
  const whose = group.key === ALL ? { team: 'company' } : group.key.startsWith('t') ? { team: String(group.id) } : { owner: group.id }
  try {
    const { entry } = await createRecord('goals', { ...whose, period: 'month', begins_on: `${month}-01`, value, name: month })
    announce({ text: t`The goal is set.`, entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}
