import { Link as Anchor } from '@tanstack/react-router'
import type { Link } from '@/api/contract'
import { chipText, linkChip } from '@/core/kit/chip'
import { Face } from '@/core/kit/face'
import type { EditorProps, FieldKind, FilterValueProps } from './kind'
import { LinkFilterBox } from './link-filter'
import { RecordPicker } from './record-picker'

/** A linked record as a small chip that leads to it. */
export function LinkChip({ value }: { value: Link }) {
  return (
    <Anchor to="/$type/$id" params={{ type: value.type, id: value.id }} className={linkChip} onClick={(event) => event.stopPropagation()}>
      <Face name={value.title} picture={value.picture} size={16} />
      <span className={chipText}>{value.title}</span>
    </Anchor>
  )
}

function LinkEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<Link>) {
  return (
    <RecordPicker
      id={id} type={field.target!} value={value} label={field.label} variant={variant} error={error} autoFocus={autoFocus} clearable={!field.required}
      onChange={(next) => { onChange(next); onCommit?.(next) }}
    />
  )
}

function LinkFilter({ value, onChange, field, operator }: FilterValueProps) {
  return <LinkFilterBox type={field.target!} label={field.label} value={value} takesSeveral={operator.startsWith('has_')} onChange={onChange} />
}

export const link: FieldKind<Link> = {
  kind: 'link', icon: 'link', width: 180,
  Display: LinkChip,
  Editor: LinkEditor,
  FilterValue: LinkFilter,
  toText: (value) => value.title,
  toWrite: (value) => value?.id ?? null,
}
export { LinkFilter }
