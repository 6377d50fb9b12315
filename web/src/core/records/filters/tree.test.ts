import { describe, expect, it } from 'vitest'
import type { Filter } from '@/api/contract'
import { findField } from '@/api/describe'
import { aType } from '../state/testing-type'
import { fieldOptions } from './field-options'
import { both, makeGroup, newCondition, readGroup, tidy, withOperator } from './tree'

const { fields } = aType()
const city: Filter = { field: 'city', op: 'is', value: 'Oslo' }
const open: Filter = { field: 'city', op: 'is' }

describe('the tree of a filter', () => {
  it('leaves out what is not finished, and groups that are empty', () => {
    expect(tidy({ and: [city, open, { or: [] }, { or: [open] }] })).toEqual(city)
    expect(tidy({ and: [open] })).toBeNull()
    expect(tidy({ not: { or: [open] } })).toBeNull()
  })

  it('keeps "none of" around a single condition', () => expect(tidy({ not: { or: [city] } })).toEqual({ not: city }))

  it('reads every group as people name it, and writes it back', () => {
    for (const kind of ['all', 'any', 'none'] as const) expect(readGroup(makeGroup({ kind, parts: [city, city] }))).toEqual({ kind, parts: [city, city] })
    expect(readGroup(city)).toEqual({ kind: 'all', parts: [city] })
  })

  it('joins two filters without brackets in brackets', () => {
    expect(both({ and: [city, city] }, open)).toEqual({ and: [city, city, open] })
    expect(both(null, city)).toEqual(city)
    expect(both(null, null)).toBeNull()
  })

  it('begins with the operator that people mean most often', () => {
    const begin = (name: string) => newCondition(name, findField(fields, name)!)
    expect(begin('city')).toEqual({ field: 'city', op: 'contains' })
    expect(begin('stage')).toEqual({ field: 'stage', op: 'has_any' })
    expect(begin('born')).toEqual({ field: 'born', op: 'is' })
  })

  it('keeps the value only where it still makes sense', () => {
    const field = findField(fields, 'city')!
    expect(withOperator({ field: 'city', op: 'is', value: 'Oslo' }, 'contains', field)).toEqual({ field: 'city', op: 'contains', value: 'Oslo' })
    expect(withOperator({ field: 'city', op: 'is', value: 'Oslo' }, 'is_empty', field)).toEqual({ field: 'city', op: 'is_empty' })
    expect(withOperator({ field: 'born', op: 'is', value: '2026-01-01' }, 'in_last_days', findField(fields, 'born')!)).toEqual({ field: 'born', op: 'in_last_days', value: 7 })
  })

  it('finds fields by words, through links too', () => {
    expect(fieldOptions(fields, '', null).map(({ path }) => path)).not.toContain('employer.city')
    expect(fieldOptions(fields, 'cit', null).map(({ path }) => path)).toEqual(['city', 'employer.city'])
    expect(fieldOptions(fields, 'empl city', null).map(({ path }) => path)).toEqual(['employer.city'])
    expect(fieldOptions(fields, '', 'employer').map(({ path }) => path)).toEqual(['employer.city'])
  })
})
