import { Skeleton } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Field, Operator } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import './fields.css'

export { FieldDisplay } from './field-display'

// Fetched in the first quiet moment, so that nobody waits for an editor.
const AnyEditor = lazyPart(() => import('./any-editor').then((module) => module.AnyEditor), { waiting: ({ variant }) => <Skeleton height={variant === 'cell' ? 20 : 36} /> })
const AnyFilterValue = lazyPart(() => import('./any-editor').then((module) => module.AnyFilterValue), { waiting: () => <Skeleton height={36} width={140} /> })

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
  const box = useRef<HTMLDivElement>(null)
  // A dialog that opens looks for this mark, and takes the focus to its first button where there is none.
  useEffect(() => { if (rest.autoFocus) box.current?.querySelector('input, textarea, [contenteditable]')?.setAttribute('data-autofocus', 'true') }, [rest.autoFocus])
  return (
    <div ref={box} onKeyDown={listen} className={variant === 'cell' ? 'field-cell' : undefined}>
      <AnyEditor {...rest} variant={variant} onCommit={onCommit} />
    </div>
  )
}

/** What a condition compares with; nothing for "is empty". */
export function FilterValueEditor({ field, operator, value, onChange }: { field: Field; operator: Operator; value: unknown; onChange: (value: unknown) => void }) {
  if (operator === 'is_empty' || operator === 'is_not_empty') return null
  return <AnyFilterValue field={field} operator={operator} value={value} onChange={onChange} />
}
