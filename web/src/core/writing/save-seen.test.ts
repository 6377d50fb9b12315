import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askConflict } from './conflicts'
import { saveSeen } from './save-seen'

vi.mock('./conflicts', () => ({ askConflict: vi.fn() }))

const stale = () => new Response(JSON.stringify({
  title: 'Somebody was quicker', conflicts: [{ field: 'company', label: 'Company', yours: 'Rye', theirs: 'Emmer' }, { field: 'zone', label: 'Zone', yours: 'UTC', theirs: 'Asia/Tokyo' }],
}), { status: 409, headers: { 'content-type': 'application/problem+json' } })
const saved = () => new Response('{}', { headers: { 'x-entry': '7' } })

describe('a form of the settings that met somebody else’s', () => {
  const fetched = vi.fn()
  const form = () => ({ path: '/settings', title: 'Oat', values: { company: 'Rye', zone: 'UTC', currency: 'NOK' }, shown: { company: 'Oat', zone: 'Asia/Kolkata', currency: 'SEK' } })
  const sent = () => fetched.mock.calls.map((call) => JSON.parse(call[1].body))
  beforeEach(() => vi.stubGlobal('fetch', fetched))
  afterEach(() => { vi.unstubAllGlobals(); fetched.mockReset(); vi.mocked(askConflict).mockReset() })

  it('shows both values, and saves what the user chose with all that nobody else touched', async () => {
    fetched.mockResolvedValueOnce(stale()).mockResolvedValueOnce(saved())
    vi.mocked(askConflict).mockResolvedValueOnce(['company'])
    expect(await saveSeen(form())).toEqual({ values: { company: 'Rye', zone: 'Asia/Tokyo', currency: 'NOK' }, entry: '7' })
    expect(vi.mocked(askConflict).mock.calls[0][0].conflicts[0]).toMatchObject({ label: 'Company', words: { yours: 'Rye', theirs: 'Emmer' } })
    expect(sent()[1]).toEqual({ company: 'Rye', currency: 'NOK', before: { company: 'Emmer', currency: 'SEK' } })
  })

  it('lets all of theirs stand where the user wishes it', async () => {
    fetched.mockResolvedValueOnce(stale()).mockResolvedValueOnce(saved())
    vi.mocked(askConflict).mockResolvedValueOnce(null)
    expect((await saveSeen(form())).values).toEqual({ company: 'Emmer', zone: 'Asia/Tokyo', currency: 'NOK' })
    expect(sent()[1]).toEqual({ currency: 'NOK', before: { currency: 'SEK' } })
  })
})
