import { useState } from 'react'
import type { Network } from './network-query'
import { settle, type Spot } from './settle'

interface Kept { shape: string; spots: ReadonlyMap<string, Spot> }

/** Where everybody stands; worked out anew when somebody comes or goes, and those who stay keep their place. */
export function useSpots({ nodes, edges }: Network): ReadonlyMap<string, Spot> {
  const shape = `${nodes.map(({ id }) => id).join(',')}|${edges.map(({ id }) => id).join(',')}`
  const [kept, setKept] = useState<Kept>({ shape: '', spots: new Map() })
  if (kept.shape === shape) return kept.spots
  const spots = settle(nodes.map(({ id }) => id), edges, kept.spots)
  setKept({ shape, spots: new Map([...kept.spots, ...spots]) })
  return spots
}
