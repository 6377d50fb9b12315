import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import type { Composing, ComposingFormProps } from '@/core/journal/composer/composings'
import { ProseBox } from '@/core/journal/composer/prose-box'
import { isWordless } from './words'

interface NoteDraft { text: string | null; isPinned: boolean }

function NoteForm({ draft, onChange, errors, autoFocus }: ComposingFormProps<NoteDraft>) {
  return (
    <>
      <ProseBox
        value={draft.text} label={t`Note`} placeholder={t`What is worth remembering?`} autoFocus={autoFocus} error={errors.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <Checkbox mt="xs" label={t`Keep it on top`} checked={draft.isPinned} onChange={(event) => onChange({ ...draft, isPinned: event.currentTarget.checked })} />
    </>
  )
}

export const note: Composing<NoteDraft> = {
  slug: 'note', recordType: 'notes', icon: 'note', keys: 'n',
  label: () => t`Note`, action: () => t`Write a note`, hint: () => t`Write a note …`, done: () => t`Noted.`,
  blank: () => ({ text: null, isPinned: false }),
  isEmpty: ({ text }) => isWordless(text),
  toValues: ({ text, isPinned }, subject) => ({ text, is_pinned: isPinned, party: subject.id }),
  toEntry: ({ text }, subject, me) => ({ icon: 'note', sentence: t`${me.name} wrote a note about ${subject.title}`, text }),
  Form: NoteForm,
}
