import type { Field } from '@/api/contract'
import { textOf } from '@/core/kinds/registry'

/** A stored value in plain words when its field is gone or unknown. */
function sayAnything(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(sayAnything).filter(Boolean).join(', ')
  if (typeof value !== 'object') return String(value)
  const named = value as Record<string, unknown>
  if ('title' in named) return sayAnything(named.title)
  return Object.entries(named).filter(([name]) => name !== 'id').map(([, each]) => sayAnything(each)).filter(Boolean).join(' ')
}

/** A value before or after a change, in plain words; values that do not fit the field today are said as they are. */
export function sayValue(field: Field | undefined, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (!field) return sayAnything(value)
  try {
    return textOf(field, value)
  } catch {
    return sayAnything(value)
  }
}
