import { Chip } from '@mantine/core'
import type { Field } from '@/api/contract'
import classes from './activities.module.css'

interface Props { field: Field; value: string | null; onChange: (value: string | null) => void }

/** A few choices side by side, one click each; the chosen one clicked again is let go where it is not needed. */
export function ChoiceRow({ field, value, onChange }: Props) {
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as string)}>
      <div className={classes.choices} role="radiogroup" aria-label={field.label}>
        {field.choices.map((choice) => (
          <Chip key={choice.value} value={choice.value} size="xs" radius="sm" variant="outline" onClick={() => { if (value === choice.value && !field.required) onChange(null) }}>
            {choice.label}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  )
}
