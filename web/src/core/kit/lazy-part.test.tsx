import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noteReach } from '@/api/reach'
import { laterPart } from './lazy-part'

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>
const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
const show = (Part: React.ComponentType<{ name: string }>) => render(<MantineProvider><Part name="Ada" /></MantineProvider>)

let hasLine = true
beforeEach(() => {
  hasLine = true
  vi.stubGlobal('fetch', () => (hasLine ? Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } })) : Promise.reject(new TypeError('no line'))))
})
afterEach(() => { noteReach(true); vi.unstubAllGlobals() })

it('a part comes, and stands at once the next time', async () => {
  const Part = laterPart(() => Promise.resolve(Greeting), { waiting: () => <p>Wait</p> })
  const { unmount } = show(Part)
  expect(screen.getByText('Wait')).toBeDefined()
  await screen.findByText('Hello Ada')
  unmount()
  show(Part)
  expect(screen.getByText('Hello Ada')).toBeDefined()
})

it('a part that cannot be fetched says what to do, and comes by itself when the line is back', async () => {
  hasLine = false
  const Part = laterPart(() => (hasLine ? Promise.resolve(Greeting) : lost()))
  show(Part)
  await screen.findByText('This is not in this browser yet')
  hasLine = true
  act(() => noteReach(true))
  await screen.findByText('Hello Ada')
})

it('where the server is there but the part is not, it can be tried again', async () => {
  let isThere = false
  const Part = laterPart(() => (isThere ? Promise.resolve(Greeting) : lost()))
  show(Part)
  await screen.findByText('This page stumbled')
  isThere = true
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Hello Ada')
})

it('fetching ahead without a line is nobody’s error', async () => {
  hasLine = false
  const Part = laterPart(() => lost() as Promise<typeof Greeting>)
  await expect(Part.fetch()).rejects.toMatchObject({ status: 0 })
})
