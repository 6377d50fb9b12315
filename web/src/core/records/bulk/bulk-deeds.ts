import type { ComponentType } from 'react'
import type { TypeDescription } from '@/api/contract'

export interface BulkDeedProps { description: TypeDescription; select: Record<string, unknown>; onClose: () => void; onDone: () => void }

/** Something that a room can do with many selected records, beside changing their fields. */
export interface BulkDeed { slug: string; label: () => string; icon: string; fits: (description: TypeDescription) => boolean; Dialog: ComponentType<BulkDeedProps> }

const offered: BulkDeed[] = []

/** Adds a button to the bar of selected rows of the types that fit. */
export function offerBulkDeed(deed: BulkDeed): void {
  if (!offered.some(({ slug }) => slug === deed.slug)) offered.push(deed)
}

export const bulkDeedsFor = (description: TypeDescription) => offered.filter(({ fits }) => fits(description))
