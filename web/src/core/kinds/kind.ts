import type { ComponentType } from 'react'
import type { Field, Kind, Operator } from '@/api/contract'
import type { IconName } from '@/core/kit/icon'

export interface DisplayProps<V> {
  value: V
  field: Field
  /** In a table cell or on a card: one line, nothing to click but links. */
  oneLine: boolean
}

export interface EditorProps<V> {
  value: V | null
  onChange: (value: V | null) => void
  /** Given where one value is edited in place: choosing from a list is enough to save. */
  onCommit?: (value: V | null) => void
  field: Field
  /** `form` draws a box; `cell` fills the place it is given, without a frame of its own. */
  variant: 'form' | 'cell'
  autoFocus?: boolean
  error?: string
  id?: string
}

export interface FilterValueProps {
  field: Field
  operator: Operator
  /** As it stands in the filter: a plain string, number, yes/no, id, or a list of them. */
  value: unknown
  onChange: (value: unknown) => void
}

/** How one kind of field is shown, copied and sent: one file each in this folder; how it is typed and filtered stands beside, in `…-editor.tsx`. */
export interface FieldKind<V> {
  kind: Kind
  icon: IconName
  /** Default width of its column in pixels. */
  width: number
  align?: 'right'
  Display: ComponentType<DisplayProps<V>>
  /** Only the system writes it. */
  isFixed?: true
  /** Plain words: for copying, screen readers and narrow places. */
  toText: (value: V, field: Field) => string
  /** The value as a POST or PATCH wants it; missing where it goes as it came. */
  toWrite?: (value: V) => unknown
  /** What pasted text means, or null if it means nothing here. */
  fromText?: (text: string, field: Field) => V | null
}

export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
