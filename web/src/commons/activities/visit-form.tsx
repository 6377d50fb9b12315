import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { findField } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import type { ComposingFormProps } from '@/core/journal/composer/composings'
import { ProseBox } from '@/core/journal/composer/prose-box'
import classes from './activities.module.css'
import { ChoiceRow } from './choice-row'
import { WhenBox } from './when-box'
import type { VisitDraft } from './write-visit'

/** What a visit asks for. */
export function VisitForm({ draft, onChange, description, errors, autoFocus }: ComposingFormProps<VisitDraft>) {
  const field = (name: string) => findField(description.fields, name)
  const set = (part: Partial<VisitDraft>) => onChange({ ...draft, ...part })
  const [outcome, duration, when] = ['outcome', 'duration', 'happened_at'].map(field)
  return (
    <>
      <div className={classes.facts}>
        <TextInput
          className={classes.grow} value={draft.place} aria-label={t`Where`} placeholder={t`Where?`} leftSection={<Icon name="map-pin" size={14} />} autoFocus={autoFocus}
          error={errors.place} onChange={(event) => set({ place: event.currentTarget.value })}
        />
        {duration && (
          <div className={classes.short}>
            <FieldEditor field={duration} value={draft.duration} error={errors.duration} onChange={(next) => set({ duration: next as number | null })} />
          </div>
        )}
        {when && <WhenBox field={when} value={draft.at} onChange={(at) => set({ at })} />}
        {outcome && <ChoiceRow field={outcome} value={draft.outcome} onChange={(next) => set({ outcome: next })} />}
      </div>
      <ProseBox value={draft.summary} label={t`What was said`} placeholder={t`What came of it?`} error={errors.summary} onChange={(summary) => set({ summary })} />
    </>
  )
}
