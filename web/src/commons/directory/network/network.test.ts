import { describe, expect, it } from 'vitest'
import type { Network } from './network-query'
import { nextTowards, settle } from './settle'
import { drawable, mergeNetworks, tiesOf } from './ties'

const node = (id: string) => ({ id, type: 'people', title: id })
const tie = (id: string, from: string, to: string, more: object = {}) =>
  ({ id, from, to, label: 'works at', label_back: 'employs', since: null, until: null, kind: 'works-at', ...more })
const network: Network = {
  nodes: ['bakery', 'amara', 'bo', 'mill'].map(node),
  edges: [
    tie('1', 'amara', 'bakery', { since: '2021-01-01' }), tie('2', 'bo', 'bakery', { until: '2020-01-01' }),
    tie('3', 'mill', 'bakery', { label: 'supplies', label_back: 'buys from', kind: 'supplies' }),
  ],
}

describe('relationships seen from one end', () => {
  it('are named from that end, present ones first', () => {
    expect(tiesOf(network, 'bakery').map(({ words, other }) => `${words} ${other.id}`)).toEqual(['buys from mill', 'employs amara', 'employs bo'])
    expect(tiesOf(network, 'amara').map(({ words, isEnded }) => [words, isEnded])).toEqual([['works at', false]])
  })
})

describe('what is drawn', () => {
  it('merges the networks of a walk, everybody once', () => {
    const merged = mergeNetworks([network, { nodes: [node('bo'), node('cy')], edges: [tie('4', 'bo', 'cy'), tie('5', 'bo', 'nobody')] }])
    expect(merged.nodes).toHaveLength(5)
    expect(merged.edges.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
  })

  it('leaves out hidden kinds and says how many did not fit', () => {
    expect(drawable(network, ['bakery'], new Set(['supplies']), 10).network.nodes.map(({ id }) => id)).toEqual(['bakery', 'amara', 'bo'])
    expect(drawable(network, ['bakery'], new Set(), 3)).toMatchObject({ left: 1 })
  })
})

describe('where everybody stands', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `n${at}`)
  const pulls = ids.slice(1).map((id) => ({ from: 'n0', to: id }))
  const far = (one: { x: number; y: number }, other: { x: number; y: number }) => Math.hypot(one.x - other.x, one.y - other.y)

  it('is the same each time, and nobody stands on another', () => {
    const spots = settle(ids, pulls)
    expect(settle(ids, pulls)).toEqual(spots)
    const gaps = ids.flatMap((one, at) => ids.slice(at + 1).map((two) => far(spots.get(one)!, spots.get(two)!)))
    expect(Math.min(...gaps)).toBeGreaterThan(60)
  })

  it('hardly moves those who stood already', () => {
    const before = settle(ids.slice(0, 8), pulls.slice(0, 7))
    const after = settle(ids, pulls, before)
    expect(far(before.get('n0')!, after.get('n0')!)).toBeLessThan(190)
  })

  it('is walked by arrows', () => {
    const spots = new Map([['a', { x: 0, y: 0 }], ['right', { x: 100, y: 10 }], ['up', { x: 20, y: -90 }]])
    expect(nextTowards(spots, 'a', 'ArrowRight')).toBe('right')
    expect(nextTowards(spots, 'a', 'ArrowUp')).toBe('up')
    expect(nextTowards(spots, 'a', 'ArrowLeft')).toBeNull()
  })
})
