import { expect, it } from 'vitest'
import type { Group } from '@/api/contract'
import { inOrder } from './groups'

const group = (value: string | null): Group => ({ value, label: value ?? '', color: null, count: 1, sums: {} })
const groups = [group('Bergen'), group('Oslo'), group(null)]
const order = (sort: string) => inOrder(groups, { name: 'city' }, sort).map(({ value }) => value)

it('turns the groups round with the sort of their own field, wherever it stands; who has no value stays last', () => {
  expect(order('city,name')).toEqual(['Bergen', 'Oslo', null])
  expect(order('-name')).toEqual(['Bergen', 'Oslo', null])
  expect(order('name,-city')).toEqual(['Oslo', 'Bergen', null])
})
