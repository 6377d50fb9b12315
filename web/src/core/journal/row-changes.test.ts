import { describe, expect, it } from 'vitest'
import type { ChildSet, Field } from '@/api/contract'
import { sayRowChanges } from './row-changes'

const field = (name: string, kind: Field['kind']) => ({ name, kind, label: name, choices: [] } as unknown as Field)
const points: ChildSet = { name: 'points', label: 'Ways to reach', label_one: 'Way', fields: [field('kind', 'text'), field('value', 'text'), field('Primary', 'yes_no')] }

describe('changes of rows inside a record', () => {
  it('tell only the rows that differ', () => {
    const before = [{ id: 1, kind: 'phone', value: '1' }, { id: 2, kind: 'email', value: 'a@b.example', Primary: true }]
    const after = [{ id: 2, kind: 'email', value: 'a@b.example', Primary: true }, { id: 3, kind: 'phone', value: '2', Primary: true }]
    expect(sayRowChanges(points, before, after)).toEqual({ was: 'phone · 1', is: 'phone · 2 · primary' })
  })

  it('keep their order in a mirrored page, whatever direction each is read in', () => {
    document.dir = 'rtl'
    expect(sayRowChanges(points, null, [{ kind: 'كلمة', value: 'word' }]).is).toBe('\u2068كلمة\u2069 · \u2068word\u2069')
    document.dir = ''
  })

  it('take an empty value and a missing one for the same', () => {
    expect(sayRowChanges(points, [{ value: '1', kind: '' }], [{ value: '1', kind: null }])).toEqual({ was: '', is: '' })
    expect(sayRowChanges(points, null, [{ value: '1' }])).toEqual({ was: '', is: '1' })
  })
})
