import type { Link } from '@/api/contract'
import { mention } from '@/core/journal/sentence'
import type { EntryShape, ShapeProps } from '@/core/journal/entry-shapes'
import { sayTime } from '../network/say-time'

/** Who, what, with whom: "Amara Okafor works at The Kettle & Crane". */
function RelationshipFacts({ entry, subject }: ShapeProps) {
  const { source, kind, target, note, since, until } = (entry.shows ?? {}) as Record<string, unknown>
  const [from, to] = [source, target] as (Link | null)[]
  if (!from || !to || !kind) return null
  const name = (party: Link) => String(party.id) === String(subject?.id) ? <strong>{party.title}</strong> : mention(party)
  const more = [note as string | null, sayTime({ since: since as string | null, until: until as string | null })].filter(Boolean).join(' · ')
  return <span>{name(from)} {(kind as Link).title} {name(to)}{more && <span className="quiet">{' · '}{more}</span>}</span>
}

export const relationshipShape: EntryShape = { type: 'relationships', icon: () => 'heart-handshake', Facts: RelationshipFacts }
