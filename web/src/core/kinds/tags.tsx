import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from '@/api/people'
import { Chip, ChipRow } from '@/core/kit/chip'
import { joinNames } from '@/foundation/names'
import type { FieldKind } from './kind'

function TagChip({ name }: { name: string }) {
  const { data } = useQuery({ ...tagsQuery, enabled: false })
  return <Chip color={data?.find((tag) => tag.name === name)?.color}>{name}</Chip>
}

export const tags: FieldKind<string[]> = {
  kind: 'tags', icon: 'tag', width: 180,
  Display: ({ value, oneLine }) => <ChipRow oneLine={oneLine}>{value.map((name) => <TagChip key={name} name={name} />)}</ChipRow>,
  toText: joinNames,
  toWrite: (value) => value ?? [],
  fromText: (pasted) => {
    const read = pasted.split(/[,;]/).map((each) => each.trim()).filter(Boolean)
    return read.length ? read : null
  },
}
