import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { noteSigns } from '@/core/live/signs'
import { CallCards } from './call-cards'
import type { ShownCall } from './contract'

const known = { party: 4, organisation: null, entries: [], cases: [], deals: [{ id: '8', version: 1, title: 'Forty teapots', name: 'Forty teapots' }], tasks: [], dates: [] }
const call = (id: string, more: Partial<ShownCall> = {}): ShownCall => ({
  id, state: 'ringing', direction: 'in', number: '22123456', rang_at: '2026-11-23T09:00:00Z', answered_at: null, ended_at: null, seconds: null, is_missed: false, has_voicemail: false, call: null,
  card: { number: { given: '22123456', key: '+4722123456', shown: '+47 22 12 34 56' }, parties: [{ id: '4', version: 1, type: 'people', title: 'Amara Quill', is_exact: true }], party: 4, known, may_add: [] }, ...more,
})
let calls: ShownCall[] = []

beforeEach(() => { vi.spyOn(api, 'get').mockImplementation(() => Promise.resolve(calls as never)) })
afterEach(() => { act(() => noteSigns('')); queryClient.clear(); vi.useRealTimers(); vi.restoreAllMocks() })

function draw() {
  const router = createRouter({ routeTree: createRootRoute({ component: () => <><input aria-label="Box" /><CallCards /></> }) })
  return render(<MantineProvider env="test"><QueryClientProvider client={queryClient}><RouterProvider router={router as never} /></QueryClientProvider></MantineProvider>)
}

it('shows who calls without taking the keyboard from whoever types, and unfolds what is known', async () => {
  calls = [call('1')]
  draw()
  const box = await screen.findByLabelText('Box')
  box.focus()
  expect(screen.queryByRole('region', { name: 'Calls' })).toBeNull()
  act(() => noteSigns('calls:1'))
  const line = await screen.findByRole('button', { name: /Amara Quill is calling 1 open deal/ })
  expect(screen.getByRole('status').textContent).toBe('Amara Quill is calling')
  expect(document.activeElement).toBe(box)
  fireEvent.click(line)
  expect(screen.getByRole('link', { name: 'Amara Quill' }).getAttribute('href')).toBe('/people/4')
  expect(screen.getByText('Forty teapots')).toBeTruthy()
  fireEvent.keyDown(line, { key: 'Escape' })
  expect(screen.queryByText('Forty teapots')).toBeNull()
})

it('shows one call, whoever is spoken to before whoever rings, and the others beside it', async () => {
  calls = [call('2', { number: '5', card: { ...call('2').card, number: { given: '5', key: '5', shown: '5' }, parties: [], party: null, known: null } }), call('1', { state: 'answered', answered_at: '2026-11-23T09:00:10Z' })]
  draw()
  act(() => noteSigns('calls:2'))
  expect((await screen.findByRole('article')).getAttribute('aria-label')).toMatch(/Amara Quill speaking/)
  fireEvent.click(screen.getByRole('button', { name: '5 is calling' }))
  expect(screen.getByRole('article').getAttribute('aria-label')).toBe('5 is calling')
})

it('asks whose number it is where nobody has it, and offers what she may do', async () => {
  calls = [call('3', { card: { number: { given: '1', key: '1', shown: '1' }, parties: [], party: null, known: null, may_add: ['people'] } })]
  draw()
  act(() => noteSigns('calls:3'))
  fireEvent.click(await screen.findByRole('button', { name: /is calling/ }))
  expect(screen.getByRole('button', { name: 'Enter the person' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Enter the organisation' })).toBeNull()
})

it('goes by itself after a short look back, unless something is typed about it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  calls = [call('4', { state: 'answered', answered_at: '2026-11-23T09:00:10Z' })]
  draw()
  act(() => noteSigns('calls:4'))
  const box = await screen.findByLabelText('What was said')
  calls = [call('4', { state: 'ended', seconds: 60 })]
  act(() => noteSigns('calls:4.2'))
  await screen.findByRole('button', { name: /spoke for/ })
  fireEvent.change(box, { target: { value: 'Blue lids' } })
  await act(() => vi.advanceTimersByTimeAsync(180_000))
  expect(within(screen.getByRole('region')).getByDisplayValue('Blue lids')).toBeTruthy()
  fireEvent.change(box, { target: { value: '' } })
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(screen.queryByRole('region', { name: 'Calls' })).toBeNull()
})

it('unfolds by itself where nobody is busy, and folds once somebody types elsewhere', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  vi.spyOn(window, 'matchMedia').mockImplementation(() => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }) as never)
  calls = [call('5')]
  draw()
  act(() => noteSigns('calls:5'))
  const line = await screen.findByRole('button', { name: /is calling/ })
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(line.getAttribute('aria-expanded')).toBe('true')
  fireEvent.input(screen.getByLabelText('Box'), { target: { value: 'a' } })
  expect(line.getAttribute('aria-expanded')).toBe('false')
})
