import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf, api, onSignInAsked } from './client'
import { Problem } from './problem'

const answer = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init)

describe('the way to the server', () => {
  const fetched = vi.fn()
  beforeEach(() => { vi.stubGlobal('fetch', fetched); document.cookie = 'csrftoken=abc' })
  afterEach(() => { vi.unstubAllGlobals(); fetched.mockReset() })

  it('sends the token with each write, and hands back the entry that can be undone', async () => {
    fetched.mockResolvedValue(answer({ id: 7 }, { headers: { 'X-Entry': '42' } }))
    const { data, entry } = await api.post<{ id: string }>('/people', { name: 'Ada' }, { idempotencyKey: 'k' })
    expect(entry).toBe('42')
    expect(data.id).toBe('7')
    expect(fetched.mock.calls[0][1].headers).toMatchObject({ 'X-CSRFToken': 'abc', 'Idempotency-Key': 'k' })
  })

  it('tells both values when somebody else was quicker', async () => {
    const conflicts = [{ field: 'city', label: 'City', yours: 'Oslo', theirs: 'Bergen' }]
    fetched.mockResolvedValue(answer({ title: 'Stale', conflicts, current: 3 }, { status: 409, headers: { 'content-type': 'application/problem+json' } }))
    const problem = await api.patch('/people/1', {}).catch((error: Problem) => error) as Problem
    expect(problem.isConflict).toBe(true)
    expect(problem.current).toBe(3)
    expect(problem.conflicts[0].theirs).toBe('Bergen')
  })

  it('sends a write again once somebody is signed in again', async () => {
    fetched.mockResolvedValueOnce(answer({}, { status: 401 })).mockResolvedValue(answer({ id: 7, city: 'Oslo' }))
    let goOn = () => {}
    const asked = vi.fn(() => new Promise<boolean>((resolve) => { goOn = () => resolve(true) }))
    onSignInAsked(asked)
    const written = api.patch('/people/7', { city: 'Oslo' })
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce())
    expect(fetched).toHaveBeenCalledOnce()
    goOn()
    expect((await written).data).toEqual({ id: '7', city: 'Oslo' })
    expect(fetched.mock.calls[1][1].body).toBe('{"city":"Oslo"}')
    onSignInAsked(() => {})
  })

  it('asks for a sign-in of a moment ago, and gives the refusal back where nobody signs in', async () => {
    const refused = () => answer({ detail: 'Sign in again', sign_in_again: true }, { status: 403, headers: { 'content-type': 'application/problem+json' } })
    const asked = vi.fn(() => Promise.resolve(true))
    onSignInAsked(asked)
    fetched.mockResolvedValueOnce(refused()).mockResolvedValue(answer({ id: 7 }))
    expect((await api.post('/tokens', {})).data).toEqual({ id: '7' })
    expect(asked).toHaveBeenCalledWith('proof')
    onSignInAsked(() => Promise.resolve(false))
    fetched.mockResolvedValue(refused())
    const problem = await api.post('/tokens', {}).catch((error: Problem) => error) as Problem
    expect([problem.status, problem.message]).toEqual([403, 'Sign in again'])
    onSignInAsked(() => {})
  })

  it('says so when the line is down, and loses nothing', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    const problem = await api.get('/people').catch((error: Problem) => error) as Problem
    expect(problem.isOffline).toBe(true)
    expect(problem.message).toContain('is kept')
  })

  it('tells the page when the session has ended, but not when a sign-in fails', async () => {
    const told = vi.fn()
    onSignInAsked(told)
    fetched.mockImplementation(() => Promise.resolve(answer({}, { status: 401 })))
    await api.post('/session', {}).catch(() => {})
    expect(told).not.toHaveBeenCalled()
    await api.get('/people').catch(() => {})
    expect(told).toHaveBeenCalledOnce()
  })

  it('leaves out what is empty and writes filters as JSON', () => {
    expect(addressOf('/people', { q: '', limit: 5, filter: { field: 'a', op: 'is', value: 1 } })).toBe('/api/people?limit=5&filter=%7B%22field%22%3A%22a%22%2C%22op%22%3A%22is%22%2C%22value%22%3A1%7D')
  })
})
