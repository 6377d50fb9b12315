import { MantineProvider, Modal } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { Suspense, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Field, Kind } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { setLocale } from '@/foundation/locale'
import { AnyEditor } from './any-editor'
import { FieldEditor } from './fields'
import { kindOf, textOf, writeOf } from './registry'

const link = { id: '5', type: 'people', title: 'Amara Okafor' }
const file = { id: '9', name: 'offer.pdf', size: 1200, content_type: 'application/pdf', url: '/api/files/9/content' }
/** A value of each kind as the API tells it, what people read, and what is sent back. */
const VALUES: Partial<Record<Kind, [value: unknown, text: string, written?: unknown]>> = {
  text: ['Hello', 'Hello'], long_text: ['Two\nlines', 'Two\nlines'], rich_text: ['<p>Said <b>so</b></p>', 'Said so'],
  number: ['12.5', '12.5'], percent: ['12.5', '12.5%'], money: [{ amount: '12.50', currency: 'EUR' }, '€12.50'], yes_no: [true, 'yes'],
  date: ['2020-11-21', '21 Nov 2020'], partial_date: ['--02-29', '29 February'], duration: [5400, '1 hr 30 mins'],
  choice: ['light', 'Light'], choices: [['light', 'dark'], 'Light and Dark'], tags: [['VIP'], 'VIP'],
  link: [link, 'Amara Okafor', '5'], links: [[link], 'Amara Okafor', ['5']], user: [{ id: '1', title: 'Ada', picture: null }, 'Ada', '1'],
  email: ['a@b.example', 'a@b.example'], phone: ['+47 22 12 34 56', '+47 22 12 34 56'], url: ['https://b.example', 'https://b.example'],
  address: [{ street: 'Kirkegata 1', street2: '', postcode: '0153', city: 'Oslo', region: '', country: 'NO' }, 'Kirkegata 1, 0153 Oslo, Norway'],
  file: [file, 'offer.pdf', '9'], picture: [file, 'offer.pdf', '9'],
}

const fieldOf = (kind: Kind): Field => ({
  name: 'it', label: 'It', help: '', kind, required: false, unique: false, readonly: false, custom: false, target: 'people', child_of: null, operators: [], sortable: true, groupable: false,
  summable: false, default: null, max_length: null, decimals: null, currency: null, through: null, choices: [{ value: 'light', label: 'Light', color: 'amber' }, { value: 'dark', label: 'Dark' }],
})

describe('every kind of field', () => {
  beforeEach(() => {
    setLocale({ tag: 'en-GB', zone: 'Europe/Oslo' })
    // Nobody answers: an editor must stand even while the line is slow.
    vi.stubGlobal('fetch', vi.fn(() => new Promise(() => {})))
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each(Object.entries(VALUES))('%s is read, sent and typed', async (kind, [value, text, written]) => {
    const field = fieldOf(kind as Kind)
    expect(kindOf(field).kind).toBe(kind)
    expect(textOf(field, value).replace(/\s/g, ' ')).toBe(text.replace(/\s/g, ' '))
    expect(writeOf(field, value)).toEqual(written ?? value)
    render(
      <MantineProvider><QueryClientProvider client={queryClient}><Suspense fallback="…">
        <AnyEditor field={field} value={null} onChange={() => {}} variant="form" />
      </Suspense></QueryClientProvider></MantineProvider>,
    )
    expect((await screen.findAllByLabelText(/^It/, {}, { timeout: 8000 })).length).toBeGreaterThan(0)
  }, 15_000)
})

it('a day typed into a cell is kept whole: it waits for Enter, though its beginning is a day already', async () => {
  setLocale({ tag: 'en-GB', zone: 'Europe/Oslo' })
  const onCommit = vi.fn()
  function Cell() {
    const [value, setValue] = useState<unknown>('2024-02-29')
    return <FieldEditor field={fieldOf('date')} value={value} onChange={setValue} onCommit={onCommit} variant="cell" />
  }
  render(<MantineProvider><Suspense fallback="…"><Cell /></Suspense></MantineProvider>)
  const box = await screen.findByLabelText('It', {}, { timeout: 8000 })
  for (const typed of ['5 Mar', '5 Mar 2023']) fireEvent.input(box, { target: { value: typed } })
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('2023-03-05')
}, 15_000)

it('Escape in the hours of a moment closes the calendar, and leaves the dialog open', async () => {
  setLocale({ tag: 'en-GB', zone: 'Europe/Oslo' })
  const onClose = vi.fn()
  render(<MantineProvider env="test"><Modal opened onClose={onClose}><FieldEditor field={fieldOf('instant')} value={null} onChange={() => {}} variant="form" /></Modal></MantineProvider>)
  fireEvent.click(await screen.findByRole('button', { name: 'It' }, { timeout: 8000 }))
  for (const part of await screen.findAllByRole('spinbutton')) fireEvent.keyDown(part, { key: 'Escape' })
  expect(onClose).not.toHaveBeenCalled()
}, 15_000)
