import type { ComponentType } from 'react'
import type { EntryView, Link, Me, TypeDescription } from '@/api/contract'
import type { Values } from '@/api/records'

export interface ComposingFormProps<Draft> {
  draft: Draft
  onChange: (draft: Draft) => void
  /** Of the record type that is written. */
  description: TypeDescription
  errors: Record<string, string>
  autoFocus: boolean
}

/** Something one can write down about a record from its own page: a note, a call, … */
export interface Composing<Draft = never> {
  slug: string
  /** The type of record that is made of it. */
  recordType: string
  label: () => string
  /** What its action says in the palette. */
  action: () => string
  /** In the empty box. */
  hint: () => string
  icon: string
  keys: string
  blank: (me: Me) => Draft
  /** Nothing worth keeping was typed. */
  isEmpty: (draft: Draft) => boolean
  /** Why it cannot be sent yet, or null. */
  lacks?: (draft: Draft) => string | null
  toValues: (draft: Draft, subject: Link, description: TypeDescription) => Values
  /** How it stands in the story before the server has answered. */
  toEntry: (draft: Draft, subject: Link, me: Me) => Pick<EntryView, 'sentence' | 'icon' | 'text'> & Partial<EntryView>
  /** What the notice says. */
  done: (draft: Draft) => string
  Form: ComponentType<ComposingFormProps<Draft>>
}

// Each composing knows its own draft; here they stand together.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each way of writing has values of its own
export type AnyComposing = Composing<any>
const offered: AnyComposing[] = []

/** Lets every story be written into in this way; offered once, when the page's code arrives. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each way of writing has values of its own
export function offerComposing(composing: Composing<any>): void {
  if (!offered.some((each) => each.slug === composing.slug)) offered.push(composing)
}

export function composings(): readonly AnyComposing[] { return offered }
