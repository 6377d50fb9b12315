import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askConflict } from './conflicts'
import { saveChange } from './save-change'

vi.mock('./conflicts', () => ({ askConflict: vi.fn() }))
vi.mock('@/core/kit/notices', () => ({ announce: vi.fn(), announceProblem: vi.fn() }))

const stale = () => new Response(JSON.stringify({
  title: 'Somebody was quicker', current: 8,
  conflicts: [{ field: 'city', label: 'City', yours: 'Oslo', theirs: 'Bergen' }, { field: 'phone', label: 'Phone', yours: '1', theirs: '2' }],
}), { status: 409, headers: { 'content-type': 'application/problem+json' } })
const saved = () => new Response(JSON.stringify({ id: 1, version: 9, title: 'Ada' }))
const change = { type: 'people', row: { id: '1', version: 7, title: 'Ada' }, values: { city: 'Oslo', phone: '1' } }

describe('a save that met somebody else’s edit', () => {
  const fetched = vi.fn()
  beforeEach(() => vi.stubGlobal('fetch', fetched))
  afterEach(() => { vi.unstubAllGlobals(); fetched.mockReset() })

  it('is sent again with what the user kept, over the newer version', async () => {
    fetched.mockResolvedValueOnce(stale()).mockResolvedValueOnce(saved())
    vi.mocked(askConflict).mockResolvedValueOnce(['city'])
    expect((await saveChange(change))?.version).toBe(9)
    expect(JSON.parse(fetched.mock.calls[1][1].body)).toEqual({ version: 8, city: 'Oslo' })
  })

  it('changes nothing when theirs shall stand', async () => {
    fetched.mockResolvedValueOnce(stale())
    vi.mocked(askConflict).mockResolvedValueOnce(null)
    expect(await saveChange(change)).toBeNull()
    expect(fetched).toHaveBeenCalledOnce()
  })
})
