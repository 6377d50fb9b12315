import { t } from '@lingui/core/macro'
import type { Option } from '../journal/story-options'

const EVENTS: Record<string, string> = {
  many: 'records.bulk',
  imports: 'records.imported',
  trash: 'record.trashed,record.restored,record.purged,trash.emptied',
  merges: 'records.merged,records.separated,tag.merged',
  back: 'entry.undone',
}

/** The kinds of deeds one may look for beside the kinds of records. */
export function deedOptions(): Option[] {
  return [
    { value: 'many', label: t`Many at once`, icon: 'stack' },
    { value: 'imports', label: t`Imports`, icon: 'file-import' },
    { value: 'trash', label: t`Trash`, icon: 'trash' },
    { value: 'merges', label: t`Merging`, icon: 'arrows-join' },
    { value: 'back', label: t`Taken back`, icon: 'arrow-back-up' },
  ]
}

/** The events of a kind of deed, as the server takes them. */
export function deedsOf(deed: string | undefined): string | undefined {
  return deed && (EVENTS[deed] ?? deed)
}
