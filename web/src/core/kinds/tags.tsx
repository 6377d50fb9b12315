import { t } from '@lingui/core/macro'
import { TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from '@/api/people'
import { Chip, ChipRow } from '@/core/kit/chip'
import { joinNames } from '@/foundation/names'
import type { EditorProps, FieldKind, FilterValueProps } from './kind'

function TagChip({ name }: { name: string }) {
  const { data } = useQuery({ ...tagsQuery, enabled: false })
  return <Chip color={data?.find((tag) => tag.name === name)?.color}>{name}</Chip>
}

/** New tags are made by typing them. */
function TagsEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<string[]>) {
  const { data = [] } = useQuery(tagsQuery)
  return (
    <TagsInput
      id={id} aria-label={field.label} data={data.map((tag) => tag.name)} value={value ?? []} error={error} autoFocus={autoFocus} clearable={false}
      placeholder={value?.length ? undefined : t`Type a word, then Enter`} variant={variant === 'cell' ? 'unstyled' : 'default'}
      onChange={(next) => onChange(next.length ? next : null)}
    />
  )
}

function TagsFilter({ value, onChange, field, operator }: FilterValueProps) {
  const { data = [] } = useQuery(tagsQuery)
  const takesSeveral = operator === 'has_any' || operator === 'has_all'
  const chosen = Array.isArray(value) ? value as string[] : value ? [value as string] : []
  return (
    <TagsInput aria-label={field.label} data={data.map((tag) => tag.name)} value={chosen} miw={200}
      onChange={(next) => onChange(takesSeveral ? next : next.at(-1) ?? null)} />
  )
}

export const tags: FieldKind<string[]> = {
  kind: 'tags', icon: 'tag', width: 180,
  Display: ({ value, oneLine }) => <ChipRow oneLine={oneLine}>{value.map((name) => <TagChip key={name} name={name} />)}</ChipRow>,
  Editor: TagsEditor,
  FilterValue: TagsFilter,
  toText: joinNames,
  toWrite: (value) => value ?? [],
  fromText: (pasted) => {
    const read = pasted.split(/[,;]/).map((each) => each.trim()).filter(Boolean)
    return read.length ? read : null
  },
}
