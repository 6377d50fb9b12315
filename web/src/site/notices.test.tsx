import { MantineProvider } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Notices } from './notices'

it('shows the newest notice at once, whatever is still there, and keeps what must be answered', async () => {
  render(<MantineProvider env="test"><Notices /></MantineProvider>)
  act(() => { notifications.show({ message: 'A new version', autoClose: false }) })
  for (const words of ['One', 'Two', 'Three', 'Four']) act(() => { notifications.show({ message: words, autoClose: 7000 }) })
  expect(await screen.findByText('Four')).toBeTruthy()
  expect(screen.getByText('Three')).toBeTruthy()
  expect(screen.getByText('A new version')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('One')).toBeNull())
})
