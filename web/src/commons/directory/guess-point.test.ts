import { beforeAll, expect, it } from 'vitest'
import { offerRowGuess, withGuess } from '@/core/writing/row-guesses'
import { guessPoint } from './guess-point'

beforeAll(() => offerRowGuess('contact_points', guessPoint))

/** What stands in a row once a text is typed letter by letter. */
const typed = (text: string, row: Record<string, unknown> = {}) => [...text].reduce<Record<string, unknown>>(
  (before, _, at) => withGuess('contact_points', before, { ...before, value: text.slice(0, at + 1) }), row,
)

it.each([
  ['zebra@walker.example', 'email'], ['4you@walker.example', 'email'], ['12345@walker.example', 'email'], ['+47 22 12 34 56', 'phone'], ['(0351) 123456', 'phone'],
  ['https://walker.example/x', 'link'], ['walker.example', 'link'], ['Zebra', undefined],
])('%s is %s without being told', (text, kind) => expect(typed(text).kind).toBe(kind))

it('leaves alone what somebody chose', () => {
  expect(typed('+47 22 12 34 56', { kind: 'link' }).kind).toBe('link')
  const chosen = withGuess('contact_points', typed('zebra@walker.example'), { ...typed('zebra@walker.example'), kind: 'link' })
  expect(chosen.kind).toBe('link')
  expect(withGuess('contact_points', chosen, { ...chosen, value: 'zebra@walker.exampl' }).kind).toBe('link')
})

it('asks nothing of rows of other sets', () => expect(withGuess('facts', {}, { text: 'a@b.example' })).toEqual({ text: 'a@b.example' }))
