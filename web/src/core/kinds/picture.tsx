import type { StoredFile } from '@/api/contract'
import type { FieldKind } from './kind'

export const picture: FieldKind<StoredFile> = {
  kind: 'picture', icon: 'photo', width: 72,
  Display: ({ value, oneLine }) => (
    <img src={value.url} alt={value.name} loading="lazy" style={{ height: oneLine ? 24 : 96, maxWidth: '100%', borderRadius: 6, display: 'block' }} />
  ),
  toText: (value) => value.name,
  toWrite: (value) => value?.id ?? null,
}
