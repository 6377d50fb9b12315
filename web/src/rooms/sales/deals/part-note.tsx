import { t } from '@lingui/core/macro'
import { Textarea, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useDescribe } from '@/api/describe'
import { saveChange } from '@/core/writing/save-change'
import type { Part } from './parts'
import classes from './parts.module.css'

/** What we know of a competitor in this deal, written where it stands. */
export function PartNote({ part, mayChange }: { part: Part; mayChange: boolean }) {
  const { fields } = useDescribe('parts')
  const [typed, setTyped] = useState<string | null>(null)
  const { title } = part.party!
  const field = fields.find(({ name }) => name === 'note')
  const shown = part.note ?? ''
  const save = async () => {
    const note = typed?.trim() ?? shown
    setTyped(null)
    if (note !== shown) await saveChange({ type: 'parts', row: part, values: { note } })
  }
  if (typed !== null) {
    return (
      <Textarea
        aria-label={t`Strengths and weaknesses of ${title}`} value={typed} autoFocus autosize minRows={2} maxRows={8} size="xs" maxLength={field?.max_length ?? undefined}
        onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); event.currentTarget.blur() }
          if (event.key === 'Escape') { event.stopPropagation(); setTyped(null) }
        }}
      />
    )
  }
  if (!field) return null
  if (!mayChange || field.readonly) return shown ? <span className={classes.note} dir="auto">{shown}</span> : null
  return (
    <UnstyledButton className={classes.note} data-empty={!shown || undefined} dir="auto" onClick={() => setTyped(shown)} aria-label={shown ? t`Strengths and weaknesses of ${title}: ${shown}` : t`Say what ${title} is good and bad at`}>
      {shown || t`Strengths and weaknesses`}
    </UnstyledButton>
  )
}
