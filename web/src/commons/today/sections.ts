import type { ComponentType } from 'react'

/** What a room adds to Today; a section with nothing to say draws nothing. */
export interface TodaySection {
  slug: string
  /** What must be done stands in the first column, what is good to know in the second. */
  column: 'first' | 'second'
  Section: ComponentType
}

const offered: TodaySection[] = []

/** Adds a section to Today; offered once, when the page's code arrives. */
export function offerSection(section: TodaySection): void {
  if (!offered.some(({ slug }) => slug === section.slug)) offered.push(section)
}

export function sectionsOf(column: TodaySection['column']): TodaySection[] { return offered.filter((section) => section.column === column) }
