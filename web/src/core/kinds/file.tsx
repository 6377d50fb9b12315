import type { StoredFile } from '@/api/contract'
import { formatSize } from '@/foundation/numbers'
import type { FieldKind } from './kind'

/** A stored file's name, leading to it. */
export function FileLink({ value }: { value: StoredFile }) {
  return (
    <a className="one-line field-link" dir="auto" href={value.url} target="_blank" rel="noopener noreferrer" onClick={(event) => event.stopPropagation()} title={formatSize(value.size)}>
      {value.name}
    </a>
  )
}

export const file: FieldKind<StoredFile> = {
  kind: 'file', icon: 'paperclip', width: 180,
  Display: FileLink,
  toText: (value) => value.name,
  toWrite: (value) => value?.id ?? null,
}
