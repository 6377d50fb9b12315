import { t } from '@lingui/core/macro'
import { findField } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import type { Composing, ComposingFormProps } from '@/core/journal/composer/composings'
import { ProseBox } from '@/core/journal/composer/prose-box'
import classes from './activities.module.css'
import { ChoiceRow } from './choice-row'
import { isWordless } from './words'
import { momentValue, WhenBox } from './when-box'

interface CallDraft { direction: string; outcome: string | null; duration: number | null; at: string | null; summary: string | null }

function CallForm({ draft, onChange, description, errors, autoFocus }: ComposingFormProps<CallDraft>) {
  const field = (name: string) => findField(description.fields, name)
  const set = (part: Partial<CallDraft>) => onChange({ ...draft, ...part })
  const [direction, outcome, duration, when] = ['direction', 'outcome', 'duration', 'happened_at'].map(field)
  return (
    <>
      <div className={classes.facts}>
        {direction && <ChoiceRow field={{ ...direction, required: true }} value={draft.direction} onChange={(next) => set({ direction: next ?? 'out' })} />}
        {duration && (
          <div className={classes.short}>
            <FieldEditor field={duration} value={draft.duration} error={errors.duration} onChange={(next) => set({ duration: next as number | null })} />
          </div>
        )}
        {when && <WhenBox field={when} value={draft.at} onChange={(at) => set({ at })} />}
        {outcome && <ChoiceRow field={outcome} value={draft.outcome} onChange={(next) => set({ outcome: next })} />}
      </div>
      <ProseBox value={draft.summary} label={t`What was said`} placeholder={t`What was said?`} autoFocus={autoFocus} error={errors.summary} onChange={(summary) => set({ summary })} />
    </>
  )
}

export const call: Composing<CallDraft> = {
  slug: 'call', recordType: 'calls', icon: 'phone', keys: 'l',
  label: () => t`Call`, action: () => t`Log a call`, hint: () => t`What was said on the phone? …`, done: () => t`The call is written down.`,
  blank: () => ({ direction: 'out', outcome: null, duration: null, at: null, summary: null }),
  isEmpty: ({ outcome, duration, summary }) => !outcome && duration === null && isWordless(summary),
  toValues: (draft, subject, description) => ({
    direction: draft.direction, outcome: draft.outcome, duration: draft.duration, summary: isWordless(draft.summary) ? null : draft.summary,
    party: subject.id, happened_at: momentValue(description, 'happened_at', draft.at),
  }),
  toEntry: (draft, subject, me) => ({
    icon: draft.direction === 'in' ? 'phone-incoming' : 'phone-outgoing', text: isWordless(draft.summary) ? null : draft.summary,
    sentence: draft.direction === 'in' ? t`${subject.title} called ${me.name}` : t`${me.name} called ${subject.title}`,
    ...(draft.at ? { happened_at: draft.at } : {}),
  }),
  Form: CallForm,
}
