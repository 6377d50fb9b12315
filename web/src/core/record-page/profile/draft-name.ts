import type { Field, RecordView } from '@/api/contract'

/** Where the unfinished value of a field is kept. */
export function draftOf(type: string, record: RecordView, field: Field): string { return `field:${type}:${record.id}:${field.name}` }

export function rowsDraftOf(type: string, record: RecordView, set: string): string { return `rows:${type}:${record.id}:${set}` }
