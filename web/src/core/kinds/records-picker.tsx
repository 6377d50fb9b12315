import { t } from '@lingui/core/macro'
import { CloseButton, Group } from '@mantine/core'
import type { Link } from '@/api/contract'
import { Chip } from '@/core/kit/chip'
import { RecordPicker } from './record-picker'

interface Props { type: string; value: Link[]; onChange: (value: Link[]) => void; label: string; id?: string; error?: string; autoFocus?: boolean }

/** Several records: the chosen ones as chips, the next one by typing. */
export function RecordsPicker({ type, value, onChange, label, id, error, autoFocus }: Props) {
  return (
    <div>
      {value.length > 0 && (
        <Group gap={4} mb={4}>
          {value.map((each) => (
            <Chip key={each.id}>
              {each.title}
              <CloseButton component="span" role="button" tabIndex={0} size={16} ms={4} aria-label={t`Remove ${each.title}`} style={{ display: 'inline-flex', verticalAlign: 'middle' }}
                onClick={() => onChange(value.filter(({ id: known }) => known !== each.id))} />
            </Chip>
          ))}
        </Group>
      )}
      <RecordPicker
        id={id} type={type} value={null} label={label} error={error} autoFocus={autoFocus} placeholder={value.length ? t`Add another` : undefined}
        onChange={(next) => next && !value.some((each) => each.id === next.id) && onChange([...value, next])}
      />
    </div>
  )
}
