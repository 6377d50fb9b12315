import type { ComponentType } from 'react'

export interface HintProps { type: string; values: Record<string, unknown>; onOpen: (type: string, id: string) => void }
interface CreateHint { slug: string; fits: (type: string) => boolean; Hint: ComponentType<HintProps> }

const offered: CreateHint[] = []

/** Adds what a room has to say while a new record of some type is typed. */
export function offerCreateHint(hint: CreateHint): void {
  if (!offered.some(({ slug }) => slug === hint.slug)) offered.push(hint)
}

/** What is to be said beside the form of a new record. */
export const hintsFor = (type: string) => offered.filter(({ fits }) => fits(type))
