import type { SpecialProps } from '@/core/record-page/specials'
import { EnrolmentsPanel } from './enrolments-panel'

/** On somebody's own page: the sequences they are in. */
export function PartySequences({ record, description, isReadOnly, day }: SpecialProps) {
  return day ? null : <EnrolmentsPanel party={{ type: description.type, id: String(record.id), title: record.title }} isReadOnly={isReadOnly || !!record.trashed_at} />
}
