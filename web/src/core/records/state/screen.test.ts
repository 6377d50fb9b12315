import { beforeEach, describe, expect, it } from 'vitest'
import type { SavedView } from '@/api/contract'
import { readColumns, readSearch, screenAt, searchOf, writeColumns } from './address'
import { keepSearch, leftAt, readKept } from './kept'
import { differsFrom, screenOf } from './screen'
import { aType } from './testing-type'

const type = aType()
const view: SavedView = {
  id: '3', type: 'members', name: 'Oslo', layout: 'board', sharing: 'private', owner: null, is_default: false,
  settings: { columns: [{ name: 'name', width: 300 }, { name: 'city' }], filter: { field: 'city', op: 'is', value: 'Oslo' }, sort: '-name', group: null, board_by: 'stage' },
}

describe('the address of a list', () => {
  const base = screenOf(type, view)

  it('is just the view while nothing differs from it', () => expect(searchOf(base, base, '3')).toEqual({ view: '3' }))

  it('is empty for the plain list', () => {
    const plain = screenOf(type, null)
    expect(searchOf(plain, plain, null)).toEqual({})
    expect(screenAt({}, plain)).toEqual(plain)
  })

  it('brings every screen back', () => {
    const screen = {
      ...base, layout: 'table' as const, filter: null, sort: 'city,-name', columns: [{ name: 'city' }, { name: 'stage', width: 90 }], group: 'stage', q: '123', trash: true,
    }
    const search = searchOf(screen, base, '3')
    expect(search).toEqual({ view: '3', l: 'table', f: '', s: 'city*-name', c: 'city*stage-90', g: 'stage', q: '123', trash: 1 })
    expect(screenAt(readSearch({ ...search, q: 123 }), base)).toEqual(screen)
  })

  it('takes back what the view groups by', () => {
    const grouped = screenOf(type, { ...view, settings: { ...view.settings, group: 'stage' } })
    const search = searchOf({ ...grouped, group: null }, grouped, '3')
    expect(screenAt(search, grouped).group).toBeNull()
  })

  it('ignores what it does not know', () => expect(screenAt(readSearch({ l: 'tower', f: '_or', utm: 'x' }), base)).toMatchObject({ layout: 'board', filter: null }))

  it('writes columns with their widths', () => {
    const columns = [{ name: 'name', width: 320 }, { name: 'e-mail' }, { name: 'city' }]
    expect(readColumns(writeColumns(columns))).toEqual(columns)
  })

  it('differs only in what a view keeps', () => {
    expect(differsFrom({ ...base, q: 'ada', day: '2026-01-01' }, base)).toBe(false)
    expect(differsFrom({ ...base, sort: 'name' }, base)).toBe(true)
    expect(differsFrom({ ...base, layout: 'table' }, base)).toBe(true)
  })
})

describe('how a list was left', () => {
  beforeEach(() => localStorage.clear())

  it('is kept for each view, without the words of the moment', () => {
    keepSearch('1', 'members', { view: '3', s: 'name', q: 'ada' })
    keepSearch('1', 'members', { f: 'city*is*Oslo' })
    expect(readKept('1', 'members')?.last).toBe('')
    expect(leftAt('1', 'members', '3')).toEqual({ view: '3', s: 'name' })
    expect(leftAt('1', 'members', '')).toEqual({ f: 'city*is*Oslo' })
  })

  it('belongs to one user', () => {
    keepSearch('1', 'members', { view: '3' })
    expect(readKept('2', 'members')).toBeNull()
  })
})
