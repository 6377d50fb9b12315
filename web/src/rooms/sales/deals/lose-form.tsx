import type { VerbDialogProps } from '@/core/record-page/specials'
import { LoseDialog } from './lose-dialog'

/** The same question as on the board. */
export function LoseForm({ record, onClose }: VerbDialogProps) { return <LoseDialog deal={record} onClose={onClose} /> }
