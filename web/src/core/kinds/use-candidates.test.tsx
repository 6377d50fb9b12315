import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { api } from '@/api/client'
import { useCandidates } from './use-candidates'

const ANSWERS: Record<string, unknown> = { '/search': { hits: [] }, '/products': { rows: [{ id: '4', title: 'Lamp' }] } }
vi.mock('@/api/client', () => ({ api: { get: vi.fn((path: string) => Promise.resolve(ANSWERS[path] ?? { fields: [], rights: {} })), post: vi.fn(() => Promise.resolve({ data: { id: '9', title: 'Call them' } })) } }))
const asked = vi.mocked(api.get)
const forSale = { field: 'is_active', op: 'is' as const, value: true }

const client = new QueryClient()

function Around({ children }: PropsWithChildren) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

beforeEach(() => asked.mockClear())

it('proposes those alone among which one may choose, typed or not', async () => {
  for (const typed of ['', 'lam']) {
    const { result } = renderHook(() => useCandidates('products', typed, forSale), { wrapper: Around })
    await waitFor(() => expect(result.current.candidates.map(({ title }) => title)).toEqual(['Lamp']))
    expect(asked).toHaveBeenCalledWith('/products', { limit: 8, filter: forSale, q: typed || undefined })
  }
  expect(asked.mock.calls.some(([path]) => path === '/search')).toBe(false)
})

it('searches all where nothing narrows them', async () => {
  renderHook(() => useCandidates('products', 'lam'), { wrapper: Around })
  await waitFor(() => expect(asked.mock.calls.some(([path]) => path === '/search')).toBe(true))
})

it('makes a new one with what belongs to it', async () => {
  ANSWERS['/describe/tasks'] = { title_field: 'title', rights: { create: true }, fields: [{ name: 'title', kind: 'text' }] }
  const { result } = renderHook(() => useCandidates('tasks', '', undefined, { party: '7' }), { wrapper: Around })
  await waitFor(() => expect(result.current.create).toBeTruthy())
  await result.current.create!(' Call them ')
  expect(vi.mocked(api.post)).toHaveBeenCalledWith('/tasks', { title: 'Call them', party: '7' }, expect.anything())
})
