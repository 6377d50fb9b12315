import { t } from '@lingui/core/macro'
import { findField } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import type { ComposingFormProps } from '@/core/journal/composer/composings'
import { ProseBox } from '@/core/journal/composer/prose-box'
import classes from './activities.module.css'
import { ChoiceRow } from './choice-row'
import { WhenBox } from './when-box'
import type { CallDraft } from './write-call'

/** What a call asks for. */
export function CallForm({ draft, onChange, description, errors, autoFocus }: ComposingFormProps<CallDraft>) {
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
