import { expect, it } from 'vitest'
import type { TypeDescription } from '@/api/contract'
import { offerSpecials, specialsFor } from './specials'

const fits = () => true

it('keeps the order of a page, whichever part of it arrives when', () => {
  offerSpecials({ slug: 'conversation', place: 'last', fits })
  offerSpecials({ slug: 'deal', fits })
  offerSpecials({ slug: 'next', place: 'first', fits })
  offerSpecials({ slug: 'sequences', fits })
  expect(specialsFor({} as TypeDescription).map(({ slug }) => slug)).toEqual(['next', 'deal', 'sequences', 'conversation'])
})

it('holds each part once, though its code is fetched for several types', () => {
  offerSpecials({ slug: 'deal', fits })
  expect(specialsFor({} as TypeDescription).filter(({ slug }) => slug === 'deal')).toHaveLength(1)
})
