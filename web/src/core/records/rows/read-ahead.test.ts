import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describeQuery } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { aType } from '../state/testing-type'
import { viewsQuery } from '../views/views'
import { readAhead } from './read-ahead'

const asked = vi.fn()
const paths = () => asked.mock.calls.map(([address]) => String(address).split('?')[0])
const LONG_AGO = { updatedAt: 1 }

describe('what a list shows first', () => {
  beforeEach(() => {
    asked.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ rows: [], groups: [], days: [], next: null, value: 0, exact: true }))))
    vi.stubGlobal('fetch', asked)
    queryClient.setQueryData(describeQuery('members').queryKey, aType())
    queryClient.setQueryData(viewsQuery('members').queryKey, [])
  })
  afterEach(() => { vi.unstubAllGlobals(); asked.mockReset(); queryClient.clear() })

  it('is asked for before it is drawn, however it is laid out', async () => {
    for (const layout of ['table', 'board', 'calendar']) await readAhead('members', { l: layout }, true)
    expect(paths()).toEqual(['/api/members', '/api/members/count', '/api/members/board', '/api/members/calendar'])
  })
  it('is painted first where it is known, and not read again before', async () => {
    await readAhead('members', {}, true)
    for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['records'] })) queryClient.setQueryData(queryKey, (known: unknown) => known, LONG_AGO)
    asked.mockClear()
    await readAhead('members', {}, true)
    expect(paths()).toEqual([])
    await readAhead('members', {}, false)
    expect(paths()).toEqual(['/api/members', '/api/members/count'])
  })
})
