import { expect, test } from 'vitest'
import type { TypeDescription } from '@/api/contract'
import { placesOf } from './landing'

const choices = ['queues-1', 'pipelines-1', 'queues-22'].map((value) => ({ value, label: value, color: 'gray' }))
const description = { fields: [{ name: 'opens', choices: [] }, { name: 'lands_in', choices }] } as unknown as TypeDescription
const offered = (opens: string) => placesOf(description, { opens }).fields.find(({ name }) => name === 'lands_in')?.choices.map(({ value }) => value)

test('a form is offered only where what it opens can land', () => {
  expect(offered('case')).toEqual(['queues-1', 'queues-22'])
  expect(offered('deal')).toEqual(['pipelines-1'])
  expect(offered('lead')).toBeUndefined()
})
