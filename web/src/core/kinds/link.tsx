import type { Link } from '@/api/contract'
import { chipText, linkChip } from '@/core/kit/chip'
import { Face } from '@/core/kit/face'
import { RecordLink } from '@/core/kit/record-link'
import type { FieldKind } from './kind'

/** A linked record as a small chip that leads to it. */
export function LinkChip({ value }: { value: Link }) {
  return (
    <RecordLink type={value.type} id={value.id} className={linkChip} onClick={(event) => event.stopPropagation()}>
      <Face name={value.title} picture={value.picture} size={16} />
      <span className={chipText} dir="auto">{value.title}</span>
    </RecordLink>
  )
}

export const link: FieldKind<Link> = {
  kind: 'link', icon: 'link', width: 180,
  Display: LinkChip,
  toText: (value) => value.title,
  toWrite: (value) => value?.id ?? null,
}
