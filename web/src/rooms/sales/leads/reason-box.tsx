import { t } from '@lingui/core/macro'
import { Text, TextInput, UnstyledButton } from '@mantine/core'
import classes from './leads.module.css'

interface Props { label: string; reasons: string[]; value: string; error?: string; autoFocus?: boolean; onChange: (reason: string) => void }

/** A reason from the list that the company keeps, or one in one's own words. */
export function ReasonBox({ label, reasons, value, error, autoFocus, onChange }: Props) {
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" mb={6} fw={500}>{label}</Text>
      <div className={classes.reasons}>
        {reasons.map((reason, at) => (
          <UnstyledButton key={reason} className={classes.reason} aria-pressed={value === reason} data-autofocus={autoFocus && at === 0 ? true : undefined} onClick={() => onChange(value === reason ? '' : reason)}>{reason}</UnstyledButton>
        ))}
      </div>
      <TextInput aria-label={t`In other words`} placeholder={t`In other words …`} maxLength={300} value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
    </div>
  )
}
