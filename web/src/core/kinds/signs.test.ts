import { expect, it } from 'vitest'
import type { Kind } from '@/api/contract'
import { iconOf, offerSigns } from './registry'

const signOf = (name: string, kind: Kind) => iconOf({ name, kind, of: undefined })

it('shows a text’s own sign where a room gave it one, and that of its kind elsewhere', () => {
  offerSigns({ town: 'map-pin' })
  expect([signOf('town', 'text'), signOf('town', 'link'), signOf('nickname', 'text')]).toEqual(['map-pin', 'link', 'letter-t'])
})
