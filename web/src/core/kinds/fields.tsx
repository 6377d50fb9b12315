import { NumberInput, Skeleton } from '@mantine/core'
import { lazy, Suspense, type KeyboardEvent } from 'react'
import { t } from '@lingui/core/macro'
import type { Field, Operator } from '@/api/contract'
import { whenQuiet } from '@/core/kit/quiet-moment'
import './fields.css'

export { FieldDisplay } from './field-display'

const loadEditors = () => import('./any-editor')
const AnyEditor = lazy(() => loadEditors().then((module) => ({ default: module.AnyEditor })))
const AnyFilterValue = lazy(() => loadEditors().then((module) => ({ default: module.AnyFilterValue })))
// Fetched in the first quiet moment, so that nobody waits for an editor.
whenQuiet(() => void loadEditors())

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
        <AnyEditor {...rest} variant={variant} onCommit={onCommit} />
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
  return <Suspense fallback={<Skeleton height={36} width={140} />}><AnyFilterValue field={field} operator={operator} value={value} onChange={onChange} /></Suspense>
}
