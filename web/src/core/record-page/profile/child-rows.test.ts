import { describe, expect, it } from 'vitest'
import type { ChildSet, Field } from '@/api/contract'
import { dropEmpty, markPrimary } from './child-rows'

const field = (name: string, kind: Field['kind'], required = false) => ({ name, kind, required }) as Field
const points = { fields: [field('kind', 'choice', true), field('value', 'text', true), field('is_primary', 'yes_no')] } as ChildSet
const roles = { fields: [field('role', 'choice', true), field('since', 'date')] } as ChildSet

describe('the primary mark', () => {
  it('goes to one row of a kind', () => {
    const rows = [{ kind: 'phone', is_primary: true }, { kind: 'email', is_primary: true }, { kind: 'phone', is_primary: true }]
    expect(markPrimary(points, rows, 2).map((row) => row.is_primary)).toEqual([false, true, true])
  })
})

describe('rows left empty', () => {
  it('are dropped, unless they were there before', () => {
    expect(dropEmpty(points, [{ kind: 'phone' }, { kind: 'phone', value: '1' }, { id: '7', kind: 'phone' }])).toHaveLength(2)
  })

  it('count as filled where a choice is all there is to say', () => {
    expect(dropEmpty(roles, [{ role: 'customer' }, {}])).toEqual([{ role: 'customer' }])
  })
})
