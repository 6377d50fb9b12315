import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Session } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import type { TaskRow } from './contract'
import { Due } from './due'

const task = { id: '4', title: 'Send the samples', version: 1, due_on: '2026-01-02', party: null } as unknown as TaskRow

it('says how many things are due, also where only the first are here, and leads to the others', async () => {
  queryClient.setQueryData(sessionQuery.queryKey, { signed_in: true, me: { id: '7' } } as unknown as Session)
  const router = createRouter({ routeTree: createRootRoute({ component: () => <Due tasks={[task]} count={1204} /> }) })
  render(<MantineProvider env="test"><QueryClientProvider client={queryClient}><RouterProvider router={router as never} /></QueryClientProvider></MantineProvider>)
  expect((await screen.findByRole('heading', { name: /To do/ })).textContent).toBe('To do1,204')
  expect(screen.getByRole('link', { name: /1,?203 more/ }).getAttribute('href')).toMatch(/^\/tasks\?f=owner\*is\*7\*\*done_at\*is_empty\*\*due_on\*before\*/)
})
