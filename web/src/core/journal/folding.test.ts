import { beforeEach, describe, expect, it } from 'vitest'
import type { EntryView } from '@/api/contract'
import { setLocale } from '@/foundation/locale'
import { foldEntries, touchedFields } from './folding'
import { mergeFirst } from './timeline-query'

let next = 1000
const entry = (parts: Partial<EntryView>): EntryView => ({
  id: String(next--), at: '2026-11-21T10:00:00Z', happened_at: '2026-11-21T10:00:00Z', event: 'record.changed', icon: 'pencil', sentence: '', text: null,
  by: null, via: 'ui', room: 'core', about: null, shows: null, changes: [], whom: [], via_person: null, undone_by: null, can_undo: true, ...parts,
})
const change = (label: string) => ({ field: label.toLowerCase(), label, before: null, after: 'x' })
const kinds = (entries: EntryView[], opened?: Set<string>) => foldEntries(entries, opened).map((row) => row.kind)

beforeEach(() => { setLocale({ tag: 'en-GB', zone: 'Europe/Oslo' }); next = 1000 })

describe('the story in lines', () => {
  it('sets months apart, on the calendar of the reader', () => {
    const rows = foldEntries([
      entry({ happened_at: '2026-10-31T23:30:00Z', text: 'just past midnight in Oslo' }),
      entry({ happened_at: '2026-10-31T20:00:00Z', text: 'still October' }),
    ])
    expect(rows.map((row) => row.key)).toEqual(['month:2026-11', '1000', 'month:2026-10', '999'])
  })

  it('folds three small changes in a row, and leaves two alone', () => {
    const small = () => entry({ changes: [change('City')] })
    expect(kinds([small(), small()])).toEqual(['month', 'entry', 'entry'])
    expect(kinds([small(), small(), small(), small()])).toEqual(['month', 'fold'])
  })

  it('never folds what somebody said', () => {
    const note = () => entry({ event: 'note.written', text: '<p>Likes rye.</p>' })
    expect(kinds([note(), note(), note()])).toEqual(['month', 'entry', 'entry', 'entry'])
  })

  it('does not fold across months or kinds', () => {
    const call = (happened_at: string) => entry({ event: 'call.logged', happened_at })
    expect(kinds([call('2026-11-02T10:00:00Z'), call('2026-11-01T10:00:00Z'), call('2026-10-30T10:00:00Z')]))
      .toEqual(['month', 'entry', 'entry', 'month', 'entry'])
    expect(kinds([call('2026-11-02T10:00:00Z'), entry({ changes: [change('City')] }), call('2026-11-01T10:00:00Z')]))
      .toEqual(['month', 'entry', 'entry', 'entry'])
  })

  it('opens a fold in place, and keeps it open when a newer change joins', () => {
    const old = [entry({ changes: [change('City')] }), entry({ changes: [change('Phone')] }), entry({ changes: [change('City')] })]
    const opened = new Set([`fold:${old[2].id}`])
    expect(kinds(old, opened)).toEqual(['month', 'fold', 'entry', 'entry', 'entry'])
    expect(kinds([entry({ id: '2000', changes: [change('Zone')] }), ...old], opened)).toHaveLength(6)
    expect(touchedFields(old)).toEqual(['City', 'Phone'])
  })
})

describe('a first page read again', () => {
  const page = (...ids: string[]) => ({ entries: ids.map((id) => entry({ id, happened_at: `2026-01-01T00:00:00.${id}Z` })), next: null })
  const ids = (pages: { entries: EntryView[] }[]) => pages.map(({ entries }) => entries.map(({ id }) => id))

  it('adds what is new and keeps the pages below', () => {
    expect(ids(mergeFirst([page('140', '130'), page('120')], page('150', '140')))).toEqual([['150', '140', '130'], ['120']])
  })

  it('starts anew when it no longer touches what was read', () => {
    expect(ids(mergeFirst([page('140')], page('300', '290')))).toEqual([['300', '290']])
  })
})
