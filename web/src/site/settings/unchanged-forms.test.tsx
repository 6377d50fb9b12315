import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Session } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { MePage } from './me/me-page'
import { NotificationSettingsPage } from './notifications/notification-settings-page'

const me = { id: '1', name: 'Ada', email: 'ada@mill.example', language: 'en', zone: 'Europe/Oslo', locale: '', picture: null, roles: [], rights: { administer: true }, preferences: {} }
const wishes = { kinds: { mention: 'app', assigned: 'app', due: 'app', comment: 'app', change: 'none' }, digest_hour: 7 }

const draw = (page: ReactNode) => render(
  <MantineProvider env="test"><QueryClientProvider client={queryClient}><Suspense>{page}</Suspense></QueryClientProvider></MantineProvider>,
)
const saveButton = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Save' })

afterEach(() => { vi.unstubAllGlobals(); queryClient.clear() })

it('saves one’s account once something in it is another', async () => {
  queryClient.setQueryData(sessionQuery.queryKey, { signed_in: true, me } as unknown as Session)
  draw(<MePage />)
  expect((await saveButton()).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Ada L.' } })
  expect((await saveButton()).disabled).toBe(false)
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Ada' } })
  expect((await saveButton()).disabled).toBe(true)
})

it('saves what one is told of once that is another', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(wishes)))))
  draw(<NotificationSettingsPage />)
  expect((await saveButton()).disabled).toBe(true)
  fireEvent.click(screen.getByRole('combobox', { name: 'A comment on what I own or follow' }))
  fireEvent.click(await screen.findByRole('option', { name: 'Not at all' }))
  expect((await saveButton()).disabled).toBe(false)
})
