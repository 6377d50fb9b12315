import type { EntryView } from '@/api/contract'
import type { Values } from '@/api/records'
import { keepDraft, readDraft } from '@/foundation/drafts'

/** Something written and sent, of which the server has not yet said that it is kept. */
export interface Parcel {
  /** Makes sending it twice harmless. */
  key: string
  composing: string
  recordType: string
  values: Values
  entry: Omit<EntryView, 'id'>
  draft: unknown
  done: string
}

const nameOf = (type: string, id: string) => `outbox:${type}:${id}`

export function readOutbox(type: string, id: string): Parcel[] { return readDraft<Parcel[]>(nameOf(type, id)) ?? [] }

function write(type: string, id: string, parcels: Parcel[]): void { keepDraft(nameOf(type, id), parcels.length ? parcels : null) }

export function putParcel(type: string, id: string, parcel: Parcel): void {
  write(type, id, [...readOutbox(type, id).filter((each) => each.key !== parcel.key), parcel])
}

export function dropParcel(type: string, id: string, key: string): void {
  write(type, id, readOutbox(type, id).filter((each) => each.key !== key))
}

/** Where a composing's unfinished words are kept. */
export function draftName(composing: string, type: string, id: string): string { return `${composing}:${type}:${id}` }
