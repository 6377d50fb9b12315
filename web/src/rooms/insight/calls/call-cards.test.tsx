import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, fireEvent, render, screen } from '@testing-library/react'
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
afterEach(() => { act(() => noteSigns('')); queryClient.clear(); vi.restoreAllMocks() })

function draw() {
  const router = createRouter({ routeTree: createRootRoute({ component: () => <><input aria-label="Box" /><CallCards /></> }) })
  return render(<MantineProvider env="test"><QueryClientProvider client={queryClient}><RouterProvider router={router as never} /></QueryClientProvider></MantineProvider>)
}

it('shows who calls without taking the keyboard from whoever types', async () => {
  calls = [call('1')]
  draw()
  const box = await screen.findByLabelText('Box')
  box.focus()
  expect(screen.queryByRole('region', { name: 'Calls' })).toBeNull()
  act(() => noteSigns('calls:1'))
  expect((await screen.findByRole('link', { name: 'Amara Quill' })).getAttribute('href')).toBe('/people/4')
  expect(screen.getByText('Forty teapots')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Amara Quill is calling')
  expect(document.activeElement).toBe(box)
})

it('stands several calls one over the other, one of them open', async () => {
  calls = [call('2', { state: 'ended', is_missed: true }), call('1', { state: 'answered', answered_at: '2026-11-23T09:00:10Z' })]
  draw()
  act(() => noteSigns('calls:2'))
  const [missed, spoken] = await screen.findAllByRole('article')
  expect([missed.dataset.open, spoken.dataset.open]).toEqual([undefined, 'true'])
  fireEvent.click(missed.querySelector('button')!)
  expect([missed.dataset.open, spoken.dataset.open]).toEqual(['true', undefined])
})

it('asks who it was where nobody has the number, and offers what she may do', async () => {
  calls = [call('3', { card: { number: { given: '1', key: '1', shown: '1' }, parties: [], party: null, known: null, may_add: ['people'] } })]
  draw()
  act(() => noteSigns('calls:3'))
  expect(await screen.findByRole('button', { name: 'New person' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'New organisation' })).toBeNull()
})
