import { afterEach, describe, expect, it, vi } from 'vitest'
import { patchSeen } from './patch-seen'

const answers: Response[] = []
const sent: unknown[] = []

function answer(status: number, body: unknown): void {
  answers.push(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }))
}

vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => { sent.push(JSON.parse(body)); return Promise.resolve(answers.shift()) })

afterEach(() => { sent.length = 0 })

describe('a form that several may have open', () => {
  it('sends what was changed, and what was seen of it', async () => {
    answer(200, {})
    await patchSeen('/settings', { company: 'Rye', zone: 'UTC', password: 'x' }, { company: 'Oat', zone: 'UTC' })
    expect(sent).toEqual([{ company: 'Rye', password: 'x', before: { company: 'Oat' } }])
  })

  it('puts it in the place of what the user was told of, when it is sent again', async () => {
    const shown = { company: 'Oat' }
    answer(409, { conflicts: [{ field: 'company', label: 'Company', yours: 'Rye', theirs: 'Emmer' }] })
    answer(200, {})
    await expect(patchSeen('/settings', { company: 'Rye' }, shown)).rejects.toMatchObject({ status: 409 })
    await patchSeen('/settings', { company: 'Rye' }, shown)
    expect(sent).toEqual([{ company: 'Rye', before: { company: 'Oat' } }, { company: 'Rye', before: { company: 'Emmer' } }])
  })
})
