import { t } from '@lingui/core/macro'
import { Button, Select, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Link } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { createRecord } from '@/api/records'
import { FieldEditor } from '@/core/kinds/fields'
import { RecordPicker } from '@/core/kinds/record-picker'
import { announce, announceProblem } from '@/core/kit/notices'
import { COMPETES } from './parts'
import classes from './parts.module.css'

/** Somebody, and what she does in the deal; or who competes, and what we know of them. */
export function AddPart({ deal, isCompetitor, onLeave }: { deal: Link; isCompetitor?: boolean; onLeave: () => void }) {
  const { fields } = useDescribe('parts')
  const [party, setParty] = useState<Link | null>(null)
  const [part, setPart] = useState(isCompetitor ? COMPETES : 'decides')
  const [note, setNote] = useState('')
  const who = fields.find(({ name }) => name === 'party')
  const longest = fields.find(({ name }) => name === 'note')?.max_length ?? undefined
  const choices = fields.find(({ name }) => name === 'part')?.choices ?? []
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!party) return
    try {
      const { entry } = await createRecord('parts', { deal: deal.id, party: party.id, part, ...(note.trim() && { note: note.trim() }) })
      announce({ text: isCompetitor ? t`${party.title} competes in ${deal.title}.` : t`${party.title} has a part in ${deal.title}.`, entry })
      onLeave()
      await refreshRecords()
    } catch (problem) { announceProblem(problem) }
  }
  return (
    <form className={classes.adding} onSubmit={add} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); onLeave() } }}>
      {isCompetitor
        ? <RecordPicker type="organisations" label={t`Competitor`} value={party} onChange={setParty} autoFocus />
        : who && <FieldEditor field={who} value={party} onChange={(value) => setParty(value as Link | null)} autoFocus />}
      {isCompetitor
        ? <Textarea aria-label={t`Strengths and weaknesses`} placeholder={t`Strengths and weaknesses`} value={note} autosize minRows={2} maxRows={6} maxLength={longest} onChange={(event) => setNote(event.currentTarget.value)} />
        : <Select aria-label={t`Part`} data={choices.map(({ value, label }) => ({ value, label }))} value={part} allowDeselect={false} onChange={(value) => value && setPart(value)} />}
      <div className={classes.foot}>
        <Button type="submit" size="compact-sm" disabled={!party}>{t`Add`}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onLeave}>{t`Leave it`}</Button>
      </div>
    </form>
  )
}
