import { describe, expect, it } from 'vitest'
import type { Filter } from '@/api/contract'
import { readFilter, writeFilter } from './filter-text'

const trees: [string, Filter, string?][] = [
  ['one condition through a link', { field: 'employer.city', op: 'is', value: 'Oslo' }, 'employer.city*is*Oslo'],
  ['a condition without a value', { field: 'email', op: 'is_empty' }, 'email*is_empty'],
  ['several values', { field: 'tags', op: 'has_any', value: ['vip', 'press'] }, 'tags*has_any*~l*vip*press'],
  ['numbers, yes and no', { and: [{ field: 'last_heard', op: 'in_last_days', value: 30 }, { field: 'active', op: 'is', value: false }] }, 'last_heard*in_last_days*~n30**active*is*~f'],
  ['any of', { or: [{ field: 'city', op: 'is', value: 'Oslo' }, { field: 'city', op: 'is', value: 'Bergen' }] }],
  ['groups in groups', { and: [{ or: [{ field: 'a', op: 'is', value: '1' }, { not: { field: 'b', op: 'is_empty' } }] }, { not: { or: [{ field: 'c', op: 'is', value: 'x' }] } }] }],
  ['signs that mean something', { field: 'name', op: 'contains', value: '~l*a**b~' }],
  ['an empty text and nothing', { field: 'name', op: 'is', value: ['', null, true] }],
  ['letters of the world', { field: 'name', op: 'is', value: '山田 太郎 & Ødegård, “x”' }],
]

describe('a filter in the address', () => {
  it.each(trees)('comes back as it went: %s', (_, filter, text) => {
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    if (text) expect(writeFilter(filter)).toBe(text)
  })

  it('is empty for no filter', () => {
    expect(writeFilter(null)).toBe('')
    expect(readFilter('')).toBeNull()
  })

  it.each(['_or**a*is*b', '_not**_end', 'nonsense', '*is*x', '_end', '_or'])('asks for nothing when it is broken: %s', (text) => {
    expect(readFilter(text)).toBeNull()
  })

  it('survives the address bar', () => {
    const address = new URLSearchParams({ f: writeFilter(trees[6][1]) }).toString()
    expect(readFilter(new URLSearchParams(address).get('f')!)).toEqual(trees[6][1])
  })
})
