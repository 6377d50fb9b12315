import { expect, it } from 'vitest'
import { targetOptions } from './target-options'

const targets = [{ value: 'email', label: 'E-mail', group: 'Reach', kind: 'email' }, { value: 'name', label: 'Name', group: 'Who', kind: 'text' }]

it('offers places by label under their headings, and a second one beside the first', () => {
  const groups = targetOptions(targets, 'email#2')
  expect(groups[0]).toEqual({ group: 'Reach', items: [{ value: 'email', label: 'E-mail' }, { value: 'email#2', label: 'E-mail 2' }] })
})
