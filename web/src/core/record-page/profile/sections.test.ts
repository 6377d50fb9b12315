import { describe, expect, it } from 'vitest'
import type { Field, RecordView, TypeDescription } from '@/api/contract'
import { emptyFields, proseOf, shownSections } from './sections'

const field = (name: string, more: Partial<Field> = {}) => ({ name, label: name, kind: 'text', readonly: false, ...more }) as Field
const description = {
  fields: [field('name'), field('title'), field('city'), field('vip', { kind: 'yes_no' }), field('heard', { readonly: true }), field('created_at', { kind: 'timestamp' })],
  form: [{ label: 'Name', fields: ['name', 'title'] }, { label: 'Place', fields: ['city', 'hidden'] }],
} as unknown as TypeDescription
const record = { name: 'Ada', title: null, city: '', vip: false, heard: 'today', created_at: 'x' } as unknown as RecordView
const names = (sections: { fields: Field[] }[]) => sections.map(({ fields }) => fields.map(({ name }) => name))

describe('what a profile shows', () => {
  it('is what is filled and not told elsewhere', () => {
    const nothing = { fresh: new Set<string>(), isWhole: false }
    expect(names(shownSections(description, record, { told: new Set(), ...nothing }))).toEqual([['name'], ['heard']])
    expect(names(shownSections(description, record, { told: new Set(['name', 'heard']), ...nothing }))).toEqual([])
  })

  it('includes a field being added, and all of them on wish', () => {
    expect(names(shownSections(description, record, { told: new Set(['name', 'heard']), fresh: new Set(['city']), isWhole: false }))).toEqual([['city']])
    expect(names(shownSections(description, record, { told: new Set(), fresh: new Set(), isWhole: true }))).toEqual([['name', 'title'], ['city'], ['vip', 'heard']])
  })
})

describe('a record called by its first words', () => {
  it('is told by its whole text', () => {
    const note = { ...description, title_field: 'text', fields: [...description.fields, field('text', { kind: 'rich_text' })] }
    expect(proseOf(note)?.name).toBe('text')
    expect(proseOf({ ...description, title_field: 'name' })).toBeUndefined()
  })
})

describe('“add …”', () => {
  it('offers what is empty and may be written', () => {
    expect(names(emptyFields(description, record, new Set()))).toEqual([['title'], ['city'], ['vip']])
  })
})
