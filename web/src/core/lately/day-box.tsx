import '@mantine/dates/styles.css'
import { DateInput } from '@mantine/dates'
import { DatesWords } from '../kinds/dates-words'
import { readDate } from '../kinds/read-date'

interface Props { label: string; value: string | undefined; onChange: (day: string | undefined) => void }

/** A small box for a day, in the user's own order; empty it says what the day is for. */
export function DayBox({ label, value, onChange }: Props) {
  return (
    <DatesWords>
      <DateInput
        size="xs" w={150} aria-label={label} placeholder={label} clearable value={value ?? null} valueFormat="D MMM YYYY" dateParser={readDate}
        popoverProps={{ shadow: 'md', transitionProps: { duration: 80 } }} onChange={(day) => onChange(day || undefined)}
      />
    </DatesWords>
  )
}
