import '@mantine/dates/styles.css'
import { DateInput } from '@mantine/dates'
import { useRef } from 'react'
import { DatesWords } from './dates-words'
import type { EditorProps, FilterValueProps } from './kind'
import { readDate } from './read-date'

/** A day typed in the user's own order, or picked from a small calendar. */
export function DateEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<string>) {
  // "5 Mar" on the way to "5 Mar 2023" is a day already: what is typed waits for Enter, what is picked does not.
  const isTyping = useRef(false)
  const type = () => { isTyping.current = true; queueMicrotask(() => { isTyping.current = false }) }
  return (
    <DatesWords>
      <DateInput
        id={id} aria-label={field.label} value={value} error={error} clearable={variant === 'form' && !field.required} autoFocus={autoFocus}
        valueFormat="D MMM YYYY" dateParser={readDate} variant={variant === 'cell' ? 'unstyled' : 'default'}
        popoverProps={{ shadow: 'md', transitionProps: { duration: 80 } }}
        onInput={type} onChange={(next) => { onChange(next); if (next && variant === 'cell' && !isTyping.current) onCommit?.(next) }}
      />
    </DatesWords>
  )
}

export function DateFilter({ value, onChange, field }: FilterValueProps) {
  return (
    <DatesWords>
      <DateInput aria-label={field.label} value={(value as string) ?? null} valueFormat="D MMM YYYY" dateParser={readDate} w={150} onChange={onChange} />
    </DatesWords>
  )
}
