import { t } from '@lingui/core/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { LeadHabits } from '@/rooms/sales/leads/lead-queries'
import { settleSeen } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'

const MOST = 40

/** The reasons to choose from, one a line. */
export function ReasonsForm({ habits: { merits, reasons } }: { habits: LeadHabits }) {
  const { values, shown, isChanged, setValues, adopt } = useSettingsForm({ merits, reasons })
  const save = async () => {
    const stands = await settleSeen({ path: '/lead-habits', values, shown, title: t`Reasons` }, t`The reasons are saved.`)
    if (stands) adopt({ ...values, ...stands })
  }
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{t`Reasons to choose from`}</h2></div>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <Lines label={t`What speaks for a lead`} lines={values.merits} onChange={(merits) => setValues({ ...values, merits })} />
        <Lines label={t`Why one leads nowhere`} lines={values.reasons} onChange={(reasons) => setValues({ ...values, reasons })} />
        <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
      </form>
    </section>
  )
}

function Lines({ label, lines, onChange }: { label: string; lines: string[]; onChange: (lines: string[]) => void }) {
  const [text, setText] = useState(lines.join('\n'))
  const typed = (next: string) => {
    setText(next)
    onChange(next.split('\n').map((line) => line.trim().slice(0, 120)).filter(Boolean).slice(0, MOST))
  }
  return <Textarea label={label} description={t`One a line; whoever decides may still write her own.`} autosize minRows={4} maxRows={12} value={text} onChange={(event) => typed(event.currentTarget.value)} />
}
