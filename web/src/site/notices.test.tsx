import { MantineProvider } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Notices } from './notices'

afterEach(() => { act(() => notifications.clean()); vi.restoreAllMocks() })

it('shows the newest notice at once, whatever is still there, and keeps what must be answered', async () => {
  render(<MantineProvider env="test"><Notices /></MantineProvider>)
  act(() => { notifications.show({ message: 'A new version', autoClose: false }) })
  for (const words of ['One', 'Two', 'Three', 'Four']) act(() => { notifications.show({ message: words, autoClose: 7000 }) })
  expect(await screen.findByText('Four')).toBeTruthy()
  expect(screen.getByText('Three')).toBeTruthy()
  expect(screen.getByText('A new version')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('One')).toBeNull())
})

it('lets a notice go that a thumb tapped', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query === '(hover: none)', addEventListener: () => {}, removeEventListener: () => {} }) as never)
  render(<MantineProvider env="test"><Notices /></MantineProvider>)
  act(() => { notifications.show({ message: 'Tapped', autoClose: 300 }) })
  const notice = await screen.findByText('Tapped')
  fireEvent.mouseOver(notice)
  fireEvent.click(notice)
  await waitFor(() => expect(screen.queryByText('Tapped')).toBeNull())
})
