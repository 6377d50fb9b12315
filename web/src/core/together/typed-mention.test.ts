import { expect, test } from 'vitest'
import { typedMention, usersLike } from './typed-mention'

const user = (name: string) => ({ id: name, name, picture: null, is_active: true })
const users = [user('Ann Lee'), user('Bó Ek'), { ...user('Ann Gone'), is_active: false }]

test('what follows the last @ is a name being typed', () => {
  expect(typedMention('Ask @an')).toBe('an')
  expect(typedMention('@')).toBe('')
  expect(typedMention('mail ann@lee')).toBeNull()
  expect(typedMention('no one')).toBeNull()
})

test('users are found by the beginning of any of their names, without accents; closed accounts are not', () => {
  expect(usersLike(users, 'le').map(({ name }) => name)).toEqual(['Ann Lee'])
  expect(usersLike(users, 'bo').map(({ name }) => name)).toEqual(['Bó Ek'])
  expect(usersLike(users, 'Ann Lee ')).toEqual([])
})
