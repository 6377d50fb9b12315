import { t } from '@lingui/core/macro'
import { Alert, Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryView, Field } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import { Problem } from '@/api/problem'
import { changeRecord, recordQuery } from '@/api/records'
import { FieldEditor } from '@/core/kinds/fields'
import { RichText } from '@/core/kinds/rich-text'
import { writeOf } from '@/core/kinds/registry'
import { useDraft } from '@/core/kit/drafts'
import { announce, announceProblem } from '@/core/kit/notices'
import classes from './entry.module.css'
import { useStoryPlace } from './story-place'

interface Props { entry: EntryView; textField: string; onDone: () => void }

/** The words of an entry's own record, edited where they stand. */
export function MendSaid({ entry, textField, onDone }: Props) {
  const { type, id } = entry.shows!
  const { data: description } = useSuspenseQuery(describeQuery(type))
  const { data: record, refetch } = useQuery({ ...recordQuery(type, id), staleTime: 0 })
  const field = findField(description.fields, textField) as Field
  const place = useStoryPlace()
  const [draft, setDraft, forget] = useDraft<string | null>(`mend:${type}:${id}`, entry.text)
  const [theirs, setTheirs] = useState<Problem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const leave = () => { forget(); onDone() }
  const save = async (version = record?.version) => {
    if (!version) return
    setSaving(true)
    try {
      const { entry: written } = await changeRecord(type, { id, version }, { [textField]: writeOf(field, draft) })
      announce({ text: t`Changed.`, entry: written, afterUndo: place.refresh })
      leave()
      place.refresh()
    } catch (error) {
      if (error instanceof Problem && error.isConflict) setTheirs(error)
      else announceProblem(error)
    } finally {
      setSaving(false)
    }
  }
  return (
    <div className={classes.mend}>
      <FieldEditor field={field} value={draft} onChange={(next) => setDraft(next as string | null)} onCommit={() => void save()} onCancel={leave} autoFocus />
      {theirs && (
        <Alert color="yellow" title={t`Somebody changed this meanwhile. It now reads:`}>
          <RichText html={String(theirs.conflicts[0]?.theirs ?? '')} />
          <Button mt="xs" onClick={() => { void refetch(); leave(); place.refresh() }}>{t`Keep theirs`}</Button>{' '}
          <Button mt="xs" onClick={() => void save(theirs.current ?? undefined)}>{t`Put mine in its place`}</Button>
        </Alert>
      )}
      <div className={classes.mendFoot}>
        <Button variant="filled" loading={isSaving} disabled={!record} onClick={() => void save()}>{t`Save`}</Button>
        <Button variant="subtle" color="gray" onClick={leave}>{t`Leave it`}</Button>
      </div>
    </div>
  )
}
