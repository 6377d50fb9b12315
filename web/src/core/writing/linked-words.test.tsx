import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Field } from '@/api/contract'
import { isByNumber, LinkedWords } from './linked-words'

vi.mock('@/api/client', () => ({ api: { get: (path: string) => Promise.resolve(path === '/users' ? [{ id: 3, name: 'Bob' }] : { id: 17, title: 'Offer made' }) } }))

const stage = { name: 'stage', kind: 'link', target: 'stages' } as Field

const show = (field: Field, value: unknown) => render(<QueryClientProvider client={new QueryClient()}><LinkedWords field={field} value={value} /></QueryClientProvider>)

it('says whom a number leads to', async () => {
  show(stage, 17)
  expect(await screen.findByText('Offer made')).toBeTruthy()
  show({ name: 'owner', kind: 'user' } as Field, '3')
  expect(await screen.findByText('Bob')).toBeTruthy()
})

it('leaves alone what comes with its name', () => {
  expect(isByNumber(stage, 17)).toBe(true)
  expect(isByNumber(stage, { id: '17', type: 'stages', title: 'Offer made' })).toBe(false)
  expect(isByNumber({ name: 'about', kind: 'text' } as Field, 'Words')).toBe(false)
})
