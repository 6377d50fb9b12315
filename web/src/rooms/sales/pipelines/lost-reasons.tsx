import { t } from '@lingui/core/macro'
import { ActionIcon, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { createRecord, trashRecord } from '@/api/records'
import { Icon } from '@/core/kit/icon'
import { lostReasonsQuery } from '../deals/lost-reasons'
import { InlineText } from './inline-text'
import { doIt } from './pipelines'
import classes from './pipelines.module.css'

/** Why deals are lost, as this company says it: offered when one is. */
export function LostReasons() {
  const { data = [] } = useQuery(lostReasonsQuery)
  const rights = useTypeBrief('lost_reasons')?.rights
  const [typed, setTyped] = useState('')
  if (!rights) return null
  const add = async () => {
    const name = typed.trim()
    const place = Math.max(0, ...data.map((row) => Number(row.place ?? 0))) + 1
    if (name && await doIt(() => createRecord('lost_reasons', { name, place }), t`“${name}” is offered from now on.`)) setTyped('')
  }
  return (
    <section className={classes.reasons} aria-label={t`Why deals are lost`}>
      <h2 className={classes.sectionTitle}>{t`Why deals are lost`}</h2>
      <p className={classes.hint}>{t`Offered whenever a deal is lost, so that reasons can be counted. Anything else can still be typed.`}</p>
      <ul className={classes.reasonList}>
        {data.map((row) => (
          <li key={row.id} className={classes.reason}>
            <InlineText type="lost_reasons" row={row} field="name" label={t`Reason`} />
            {rights.delete && <ActionIcon size={22} aria-label={t`Remove ${row.title}`} onClick={() => void doIt(() => trashRecord('lost_reasons', row), t`${row.title} is removed.`)}><Icon name="x" size={13} /></ActionIcon>}
          </li>
        ))}
      </ul>
      {rights.create && (
        <form onSubmit={(event) => { event.preventDefault(); void add() }}>
          <TextInput aria-label={t`New reason`} placeholder={t`New reason, then Enter`} value={typed} maxLength={120} onChange={(event) => setTyped(event.currentTarget.value)} maw={280} />
        </form>
      )}
    </section>
  )
}
