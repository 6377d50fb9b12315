import { describe, expect, it } from 'vitest'
import type { Said } from './contract'
import { gapsIn } from './gaps'
import { lastSaid, saidSince } from './meanwhile'
import { askOf, readInboxSearch } from './search'

const said = (id: string | null, kind: Said['kind'], by: string, more: Partial<Said> = {}) => ({ id, kind, by: { id: by, title: by, picture: null }, is_undone: false, ...more }) as Said

describe('what was said meanwhile', () => {
  const all = [said(null, 'heard', 'x'), said('4', 'answer', 'bob'), said('900', 'note', 'bob'), said('7', 'heard', 'me'), said('9', 'answer', 'bob', { is_undone: true })]
  it('begins after the last thing that was seen; notes and what was taken back are none of it', () => {
    expect(lastSaid(all)).toBe('7')
    expect(saidSince(all, '0', 'me').map(({ id }) => id)).toEqual(['4'])
    expect(saidSince(all, '4', 'me')).toEqual([])
  })
  it('is nothing where nothing was said', () => { expect(lastSaid([])).toBe('0'); expect(saidSince([], null, 'me')).toEqual([]) })
})

describe('fields that were not filled', () => {
  it('are found as the server finds them', () => {
    expect(gapsIn('Dear {contact.frist_name}, see {case and {id}; {shop.name} {contact.frist_name}')).toEqual(['{contact.frist_name}', '{case and ', '{shop.name}'])
  })
  it('are not what only looks alike', () => expect(gapsIn('Press {Enter} and {id}')).toEqual([]))
})

describe('the address of the inbox', () => {
  it('holds what the list shows and nothing else', () => {
    const search = readInboxSearch({ place: 'near', case: 12, q: 'steam', only: { priority: 'high', other: 'x' }, odd: 1 })
    expect(search).toEqual({ place: 'near', case: '12', q: 'steam', only: { priority: 'high' } })
    expect(askOf(search)).toEqual({ place: 'near', q: 'steam', filter: { field: 'priority', op: 'is', value: 'high' } })
    expect(readInboxSearch({})).toEqual({ place: 'mine' })
  })
})
