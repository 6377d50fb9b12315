import { describe, expect, it } from 'vitest'
import { bothSides } from './both-sides'

describe('both sides of a conflict in words', () => {
  it('names what stands for something else', () => {
    const names: Record<string, string> = { 'roles 1': 'Seller', 'roles 2': 'Manager', 'parent 4': 'Counter' }
    const nameOf = (field: string, id: string) => names[`${field} ${id}`]
    expect(bothSides({ field: 'roles', yours: [1, 2], theirs: [1] }, nameOf)).toEqual({ yours: 'Seller, Manager', theirs: 'Seller' })
    expect(bothSides({ field: 'parent', yours: 4, theirs: null }, nameOf)).toEqual({ yours: 'Counter', theirs: '' })
  })

  it('tells of a table only what differs', () => {
    const yours = { people: { see: 'all', create: true }, notes: { see: 'own' } }
    const theirs = { people: { see: 'all', create: false } , notes: { see: 'own' } }
    expect(bothSides({ field: 'rights', yours, theirs }, (_field, key) => key === 'people' ? 'People' : undefined)).toEqual({ yours: 'People: create: yes', theirs: 'People: create: no' })
    expect(bothSides({ field: 'settings', yours: { sort: 'name' }, theirs: {} })).toEqual({ yours: 'sort: name', theirs: 'sort: empty' })
  })

  it('tells choices by their labels, and what differs of one that both have', () => {
    expect(bothSides({ field: 'choices', yours: [{ label: 'Dark', color: 'red' }, { label: 'Mild' }], theirs: [{ label: 'Dark', color: 'blue' }] }))
      .toEqual({ yours: 'Dark (color: red), Mild', theirs: 'Dark (color: blue)' })
  })
})
