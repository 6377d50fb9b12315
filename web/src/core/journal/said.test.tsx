import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Said } from './said'

const measured = vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(900)
afterEach(() => measured.mockClear())
const draw = (html: string) => render(<MantineProvider env="test"><Said html={html} /></MantineProvider>)

it('cuts off long words and many lines, and measures nothing for a few words', () => {
  expect(draw('<p>She rang back.</p>').queryByRole('button')).toBeNull()
  expect(measured).not.toHaveBeenCalled()
  expect(draw(`<p>${'So it went on. '.repeat(30)}</p>`).getByRole('button').textContent).toBe('Read it all')
  expect(draw('<ul>' + '<li>One</li>'.repeat(7) + '</ul>').getAllByRole('button').length).toBeGreaterThan(0)
})
