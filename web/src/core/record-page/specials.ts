import type { ComponentType } from 'react'
import type { ChildSet, Link, RecordView, TypeDescription, Verb } from '@/api/contract'
import type { ChildRow } from '@/core/writing/child-rows'

export interface SpecialProps {
  record: RecordView
  description: TypeDescription
  isReadOnly: boolean
  /** A look at an earlier day, at its end; missing for the present. */
  day?: string
}

/** A panel made by hand beside those that the type's description names. */
export interface SpecialPanel { slug: string; Panel: ComponentType<SpecialProps>; /** Where two columns must do, it stands above the story. */ isUrgent?: boolean }

/** Another way to look at a record, filling the page: `?look=slug`. */
export interface SpecialLook { slug: string; label: () => string; icon: string; keys?: string; Look: ComponentType<SpecialProps> }

/** How the rows of a child set are shown. */
export interface SetLook {
  /** Where a line of its values would not do. */
  Row?: ComponentType<RowProps>
  /** Side by side, without a heading: roles, for example. */
  isInline?: boolean
  /** All rows at once, where they say something together: what the lines of a deal add up to. */
  Body?: ComponentType<Omit<RowProps, 'row'>>
  /** What they are edited with, where one box a field would not do. */
  Editor?: ComponentType<RowsEditorProps>
}

export interface RowsEditorProps {
  set: ChildSet
  rows: ChildRow[]
  onChange: (rows: ChildRow[]) => void
  /** Messages as the server names their places: `children.lines.0.price`. */
  errors: Record<string, string>
}

export interface RowProps { row: Record<string, unknown>; record: RecordView; set: ChildSet }

export interface SetPlace extends SetLook {
  name: string
  /** Above the fields. */
  isTop?: boolean
  /** What an empty one at the top asks for. */
  invite?: () => string
}

/** A dialog made by hand in which a verb asks for what it needs. */
export interface VerbDialogProps { record: RecordView; verb: Verb; onClose: () => void }

/** What the hand-made rooms add to the record pages of some types. */
export interface Specials {
  slug: string
  /** Before or after what the rooms bring, whichever arrives when. */
  place?: 'first' | 'last'
  fits: (description: TypeDescription) => boolean
  /** Across the page, above all columns: where it stands on its way. */
  Top?: ComponentType<SpecialProps>
  /** Verbs that the page offers where they belong, so that no button at its head need. */
  placesVerbs?: string[]
  /** Under the name: who or what this is to us. */
  Summary?: ComponentType<SpecialProps>
  /** Fields and child sets that the summary tells, so that the profile need not. */
  tells?: string[]
  /** Where and how child sets stand; those at the top in this order. */
  sets?: SetPlace[]
  panels?: SpecialPanel[]
  /** Panels of the description that say again what stands elsewhere on the page. */
  hides?: string[]
  /** Under the name instead of the type's own subtitle fields. */
  Subtitle?: ComponentType<SpecialProps>
  /** Above the story. */
  Pinned?: ComponentType<{ subject: Link }>
  looks?: SpecialLook[]
  /** By verb: its own dialog instead of the form that its fields make. */
  dialogs?: Record<string, ComponentType<VerbDialogProps>>
  /** Whose story stands beside a record that has none of its own: a deal's customer. */
  storyOf?: (record: RecordView) => Link | null
}

const offered: Specials[] = []
const RANKS = { first: 0, middle: 1, last: 2 }
const rankOf = ({ place }: Specials) => RANKS[place ?? 'middle']

/** Adds to the record pages that fit; offered once, when the page's code arrives. */
export function offerSpecials(specials: Specials): void {
  if (offered.some(({ slug }) => slug === specials.slug)) return
  offered.push(specials)
  offered.sort((one, other) => rankOf(one) - rankOf(other))
}

export function specialsFor(description: TypeDescription): Specials[] { return offered.filter(({ fits }) => fits(description)) }

/** The dialog that a room made for a verb. */
export function dialogFor(description: TypeDescription, verb: string): ComponentType<VerbDialogProps> | undefined {
  return specialsFor(description).map(({ dialogs }) => dialogs?.[verb]).find(Boolean)
}
