import type { EntryView, Link, Money, Row, StoredFile, UserLink } from '@/api/contract'

/** Somebody who has a number; not exact: the number may be an extension of hers. */
export interface PartyAt extends Row { type: string; picture?: StoredFile | null; job_title?: string | null; employer?: Link | null; city?: string | null; owner?: UserLink | null; is_exact: boolean }
export interface OpenCase extends Row { number?: number; subject?: string; priority?: string; state?: string; solve_due_at?: string | null }
export interface OpenDeal extends Row { name?: string; stage?: Link | null; value?: Money | null; expected_on?: string | null }
export interface OpenTask extends Row { due_on?: string | null; owner?: UserLink | null }
export interface ComingDate { party: string; kind: string; label: string; date: string; days: number; age: number | null }
export interface Known { party: number; organisation: Link | null; entries: EntryView[]; cases: OpenCase[]; deals: OpenDeal[]; tasks: OpenTask[]; dates: ComingDate[] }

/** What every room knows of a number. */
export interface Card {
  number: { given: string; key: string; shown: string }
  parties: PartyAt[]
  /** Whom it surely is. */
  party: number | null
  known: Known | null
  may_add: string[]
}

/** A call as a telephone system told of it. */
export interface PhoneCall {
  id: string
  state: 'ringing' | 'answered' | 'ended'
  direction: 'in' | 'out'
  number: string
  rang_at: string
  answered_at: string | null
  ended_at: string | null
  seconds: number | null
  is_missed: boolean
  has_voicemail: boolean
  call: number | null
}
export interface ShownCall extends PhoneCall { card: Card }
