import { t } from '@lingui/core/macro'
import { Button, Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import { useState } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { useDraft } from '@/core/kit/drafts'
import { KeyCaps } from '@/core/kit/key-caps'
import { announce, announceProblem } from '@/core/kit/notices'
import { refreshCalls } from './calls-query'
import { noteName } from './lasting'
import classes from './calls.module.css'

interface Props { call: string; party: string | null; onDone: () => void; box: RefObject<HTMLTextAreaElement | null> }

/** What was said, into the entry of this call; what is typed survives a reload. */
export function NoteBox({ call, party, onDone, box }: Props) {
  const [note, setNote, forget] = useDraft(noteName(call), '')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      const { entry } = await api.post<{ entry: string | null }>(`/calls/ringing/${call}`, { note, ...(party ? { party: Number(party) } : {}) })
      forget()
      announce({ text: t`The call is written down.`, entry })
      await Promise.all([refreshRecords(), refreshCalls()])
      onDone()
    } catch (problem) {
      if (problem instanceof Problem && problem.errors.length) setError(problem.errors.map(({ message }) => message).join(' '))
      else announceProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={classes.note} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <Textarea ref={box} value={note} error={error} autosize minRows={1} maxRows={6} aria-label={t`What was said`} placeholder={t`What was said?`}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void save() } }} />
      {note.trim() && <Button type="submit" size="compact-sm" loading={isBusy} rightSection={<KeyCaps keys="mod+enter" />} className={classes.save}>{t`Write down`}</Button>}
    </form>
  )
}
