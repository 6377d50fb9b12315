import { NumberInput } from '@mantine/core'
import type { EditorProps, FilterValueProps } from './kind'
import { decimalSigns, pastedNumber } from './read-number'

/** Numbers travel as decimal strings, so that no digit is lost on the way. */
export function NumberEditor({ value, onChange, field, variant, autoFocus, error, id, suffix }: EditorProps<string> & { suffix?: string }) {
  return (
    <NumberInput
      id={id} aria-label={field.label} value={value ?? ''} error={error} hideControls suffix={suffix} {...decimalSigns()}
      decimalScale={field.decimals ?? undefined} valueIsNumericString autoFocus={autoFocus}
      onChange={(next) => onChange(next === '' ? null : String(next))} onPaste={(event) => { const read = pastedNumber(event); if (read !== null) onChange(read) }}
      variant={variant === 'cell' ? 'unstyled' : 'default'} styles={{ input: { textAlign: 'end' } }}
    />
  )
}

export function NumberFilter({ value, onChange, field }: FilterValueProps) {
  return (
    <NumberInput aria-label={field.label} value={(value as string) ?? ''} hideControls valueIsNumericString {...decimalSigns()}
      onChange={(next) => onChange(next === '' ? null : String(next))} w={140} />
  )
}


export const PercentEditor = (props: EditorProps<string>) => <NumberEditor {...props} suffix=" %" />
