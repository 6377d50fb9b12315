import { t } from '@lingui/core/macro'
import { Button, Select } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Link } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { createRecord } from '@/api/records'
import { FieldEditor } from '@/core/kinds/fields'
import { announce, announceProblem } from '@/core/kit/notices'
import classes from './parts.module.css'

/** Somebody, and what she does in the deal. */
export function AddPart({ deal, onLeave }: { deal: Link; onLeave: () => void }) {
  const { fields } = useDescribe('parts')
  const [party, setParty] = useState<Link | null>(null)
  const [part, setPart] = useState('decides')
  const who = fields.find(({ name }) => name === 'party')
  const choices = fields.find(({ name }) => name === 'part')?.choices ?? []
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!party) return
    try {
      const { entry } = await createRecord('parts', { deal: deal.id, party: party.id, part })
      announce({ text: t`${party.title} has a part in ${deal.title}.`, entry })
      onLeave()
      await refreshRecords()
    } catch (problem) { announceProblem(problem) }
  }
  return (
    <form className={classes.adding} onSubmit={add} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); onLeave() } }}>
      {who && <FieldEditor field={who} value={party} onChange={(value) => setParty(value as Link | null)} autoFocus />}
      <Select aria-label={t`Part`} data={choices.map(({ value, label }) => ({ value, label }))} value={part} allowDeselect={false} onChange={(value) => value && setPart(value)} />
      <div className={classes.foot}>
        <Button type="submit" size="compact-sm" disabled={!party}>{t`Add`}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onLeave}>{t`Leave it`}</Button>
      </div>
    </form>
  )
}
