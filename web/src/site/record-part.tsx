import { useParams } from '@tanstack/react-router'
import { createElement } from 'react'
import { fetchPageOf } from './record-pages'
import { routePart } from './route-part'

type Part = ReturnType<typeof routePart>

const parts = new Map<string, Part>()

/** The page of a type's records: what all have in common, and what the rooms made for this type, fetched side by side. */
export function recordPart(type: string): Part {
  const known = parts.get(type)
  if (known) return known
  const part = routePart(() => Promise.all([import('./record-screen'), fetchPageOf(type)]).then(([screen]) => screen), 'RecordPage')
  parts.set(type, part)
  return part
}

/** The page of the record that the address names. */
export function RecordPart() {
  const { type } = useParams({ strict: false }) as { type: string }
  return createElement(recordPart(type))
}
