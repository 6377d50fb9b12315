import { describe, expect, it } from 'vitest'
import type { Filter } from '@/api/contract'
import { setLocale } from '@/foundation/locale'
import { aType } from '../state/testing-type'
import { sayFilter } from './sentence'

setLocale({ tag: 'en-GB', zone: 'UTC' })
const { fields } = aType()
const nameOf = (_: unknown, id: string) => ({ 7: 'Acme', 3: 'Ada' })[id] ?? '…'

const said: [Filter, string][] = [
  [{ field: 'city', op: 'is', value: 'Oslo' }, 'City is Oslo'],
  [{ field: 'employer.city', op: 'is', value: 'Oslo' }, 'Employer › City is Oslo'],
  [{ field: 'city', op: 'is_empty' }, 'City is empty'],
  [{ field: 'stage', op: 'has_any', value: ['new', 'old'] }, 'Stage is any of New or Long known'],
  [{ field: 'tags', op: 'has_all', value: ['vip', 'press'] }, 'Tags has all of vip and press'],
  [{ field: 'born', op: 'in_last_days', value: 1 }, 'Born in the last 1 day'],
  [{ field: 'born', op: 'in_next_days', value: 30 }, 'Born in the next 30 days'],
  [{ field: 'born', op: 'in_next_days', value: 0 }, 'Born is today'],
  [{ field: 'employer', op: 'is', value: 7 }, 'Employer is Acme'],
  [{ field: 'owner', op: 'has_any', value: ['me', '3'] }, 'Owner is any of me or Ada'],
  [{ and: [{ field: 'city', op: 'is', value: 'Oslo' }, { or: [{ field: 'stage', op: 'is', value: 'new' }, { field: 'city', op: 'is_empty' }] }] }, 'City is Oslo and (Stage is New or City is empty)'],
  [{ not: { field: 'city', op: 'is', value: 'Oslo' } }, 'not: City is Oslo'],
  [{ not: { or: [{ field: 'city', op: 'is', value: 'Oslo' }, { field: 'city', op: 'is', value: 'Rome' }] } }, 'none of: City is Oslo or City is Rome'],
]

describe('a filter in words', () => {
  it.each(said)('%j', (filter, words) => expect(sayFilter(filter, fields, nameOf)).toBe(words))
  it('says nothing for no filter', () => expect(sayFilter(null, fields, nameOf)).toBe(''))
  it('names a field that is gone by its own name', () => expect(sayFilter({ field: 'gone', op: 'is', value: 'x' }, fields, nameOf)).toBe('gone is x'))
})
