import '@mantine/dates/styles.css'
import { t } from '@lingui/core/macro'
import { Group, Select } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import type { Instant } from '@/api/contract'
import { locale } from '@/foundation/locale'
import { DatesWords } from './dates-words'
import type { EditorProps } from './kind'
import { momentOf, wallOf, zones } from './zones'

/** Escape in the hours leaves the calendar; without this the dialog round it would close as well. */
const HELD = { 'data-mantine-stop-propagation': true }

/** A moment on the wall clock of a place: the hour stays right when daylight saving begins. */
export function InstantEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<Instant>) {
  const zone = value?.zone || locale().zone
  const look = variant === 'cell' ? 'unstyled' : 'default'
  return (
    <DatesWords>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <DateTimePicker
          id={id} aria-label={field.label} value={value ? wallOf(value.at, zone) : null} error={error} autoFocus={autoFocus} clearable={!field.required}
          valueFormat="D MMM YYYY HH:mm" timePickerProps={{ hoursInputProps: HELD, minutesInputProps: HELD }} variant={look} style={{ flex: 1 }} onChange={(wall) => onChange(wall ? { at: momentOf(wall, zone), zone } : null)}
        />
        {variant === 'form' && (
          <Select aria-label={t`${field.label}: time zone`} data={zones()} value={zone} searchable allowDeselect={false} w={150}
            onChange={(next) => value && next && onChange({ at: momentOf(wallOf(value.at, zone), next), zone: next })} />
        )}
      </Group>
    </DatesWords>
  )
}
