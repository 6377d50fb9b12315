import { NumberInput, Skeleton, TextInput } from '@mantine/core'
import { Suspense, type KeyboardEvent } from 'react'
import { t } from '@lingui/core/macro'
import type { Field, Operator } from '@/api/contract'
import './fields.css'
import { isMissing } from './kind'
import { kindOf } from './registry'

/** A field's value for reading; nothing for a missing one. */
export function FieldDisplay({ field, value, oneLine = false }: { field: Field; value: unknown; oneLine?: boolean }) {
  if (isMissing(value)) return null
  const { Display } = kindOf(field)
  return <Display value={value} field={field} oneLine={oneLine} />
}

interface EditorProps {
  field: Field
  value: unknown
  onChange: (value: unknown) => void
  /** Enter, or choosing from a list in a cell. Gets the value, since state may lag behind. */
  onCommit?: (value: unknown) => void
  /** Escape. */
  onCancel?: () => void
  variant?: 'form' | 'cell'
  autoFocus?: boolean
  error?: string
  id?: string
}

/** The field's editor, with Enter to keep and Escape to leave. */
export function FieldEditor({ onCommit, onCancel, variant = 'form', ...rest }: EditorProps) {
  const { Editor } = kindOf(rest.field)
  if (!Editor) return <FieldDisplay field={rest.field} value={rest.value} />
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const isProse = ['long_text', 'rich_text'].includes(rest.field.kind)
    const keeps = event.key === 'Enter' && !event.shiftKey && (!isProse || event.ctrlKey || event.metaKey)
    const isInList = (event.target as HTMLElement).getAttribute('aria-activedescendant')
    if (keeps && onCommit && !isInList) { event.preventDefault(); event.stopPropagation(); onCommit(rest.value) }
    if (event.key === 'Escape' && onCancel) { event.stopPropagation(); onCancel() }
  }
  return (
    <div onKeyDown={listen} className={variant === 'cell' ? 'field-cell' : undefined}>
      <Suspense fallback={<Skeleton height={variant === 'cell' ? 20 : 36} />}>
        <Editor {...rest} variant={variant} onCommit={onCommit} />
      </Suspense>
    </div>
  )
}

/** What a condition compares with; nothing for "is empty". */
export function FilterValueEditor({ field, operator, value, onChange }: { field: Field; operator: Operator; value: unknown; onChange: (value: unknown) => void }) {
  if (operator === 'is_empty' || operator === 'is_not_empty') return null
  if (operator === 'in_last_days' || operator === 'in_next_days') {
    return <NumberInput aria-label={t`Days`} value={(value as number) ?? ''} min={1} max={3660} allowDecimal={false} w={110} suffix={` ${t`days`}`}
      onChange={(next) => onChange(next === '' ? null : Number(next))} />
  }
  const { FilterValue } = kindOf(field)
  const takesText = operator === 'contains' || operator === 'starts_with'
  if (!FilterValue || takesText) {
    return <TextInput aria-label={field.label} value={(value as string) ?? ''} w={180} onChange={(event) => onChange(event.currentTarget.value || null)} />
  }
  return <Suspense fallback={<Skeleton height={36} width={140} />}><FilterValue field={field} operator={operator} value={value} onChange={onChange} /></Suspense>
}
