import { describe, expect, it } from 'vitest'
import { columnsOf, columnsSeen, moveColumn, NARROWEST, nudgeColumn, resizeColumn, toggleColumn } from './columns'
import { toggleSort } from './sorting'
import { aType } from './testing-type'

const wishes = ['name', 'city', 'stage'].map((name) => ({ name }))
const names = (list: { name: string }[]) => list.map(({ name }) => name).join(' ')

describe('columns', () => {
  it('begin with the title, and leave out what this user may not see', () => {
    expect(names(columnsOf(aType(), [{ name: 'secret' }, { name: 'city' }, { name: 'name' }, { name: 'city' }]))).toBe('name city')
  })
  it('have a title even where the title is no field', () => expect(columnsOf(aType({ title_field: 'title' }), wishes)[0]).toMatchObject({ name: 'title', isTitle: true }))
  it('are seen as far as the list is wide', () => {
    const wide = [240, 100, 100, 100].map((width) => ({ width }))
    expect([300, 381, 5000].map((room) => columnsSeen(wide, room))).toEqual([2, 3, 4])
  })
  it('move before another or to the end', () => {
    expect(names(moveColumn(wishes, 'stage', 'city'))).toBe('name stage city')
    expect(names(moveColumn(wishes, 'name', null))).toBe('city stage name')
    expect(moveColumn(wishes, 'gone', 'city')).toBe(wishes)
  })
  it('are nudged within their bounds', () => {
    expect(names(nudgeColumn(wishes, 'city', 1))).toBe('name stage city')
    expect(nudgeColumn(wishes, 'stage', 1)).toBe(wishes)
  })
  it('come and go', () => {
    expect(names(toggleColumn(wishes, 'city'))).toBe('name stage')
    expect(names(toggleColumn(wishes, 'born'))).toBe('name city stage born')
  })
  it('are wide enough for their headings, unless somebody chose otherwise', () => {
    const { fields } = aType()
    const long = aType({ fields: fields.map((each) => (each.name === 'city' ? { ...each, label: 'Where she lives nowadays' } : each)) })
    expect(columnsOf(long, wishes)[1].width).toBe(200)
    expect(columnsOf(long, [{ name: 'city', width: 90 }])[1].width).toBe(90)
  })
  it('keep a width that can still be grasped', () => expect(resizeColumn(wishes, 'city', 3)[1]).toEqual({ name: 'city', width: NARROWEST }))
})

describe('sorting by a click on a heading', () => {
  it('goes up, down, and back', () => {
    expect(toggleSort('', 'city')).toBe('city')
    expect(toggleSort('city', 'city')).toBe('-city')
    expect(toggleSort('-city', 'city')).toBe('')
    expect(toggleSort('name', 'city')).toBe('city')
  })
  it('adds keys with shift', () => {
    expect(toggleSort('name', 'city', { adding: true })).toBe('name,city')
    expect(toggleSort('name,city', 'city', { adding: true })).toBe('name,-city')
    expect(toggleSort('name,-city', 'city', { adding: true })).toBe('name')
    expect(toggleSort('a,b,c,d', 'e', { adding: true })).toBe('a,b,c,e')
  })
})
