import { useQueries } from '@tanstack/react-query'
import type { Link } from '@/api/contract'
import { recordQuery } from '@/api/records'
import { RecordsPicker } from './records-picker'
import { RecordPicker } from './record-picker'

interface Props { type: string; label: string; value: unknown; takesSeveral: boolean; onChange: (value: unknown) => void }

/** Filters keep ids; people read names. */
export function LinkFilterBox({ type, label, value, takesSeveral, onChange }: Props) {
  const ids = (Array.isArray(value) ? value : value ? [value] : []) as string[]
  const links = useQueries({ queries: ids.map((id) => recordQuery(type, String(id))) })
    .map(({ data }, at): Link => ({ id: String(ids[at]), type, title: data?.title ?? '…' }))
  return takesSeveral
    ? <RecordsPicker type={type} label={label} value={links} onChange={(next) => onChange(next.map(({ id }) => id))} />
    : <RecordPicker type={type} label={label} value={links[0] ?? null} onChange={(next) => onChange(next?.id ?? null)} />
}
