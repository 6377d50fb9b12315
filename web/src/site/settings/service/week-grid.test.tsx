import { expect, it } from 'vitest'
import { barOf } from './week-grid'

it.each([
  ['09:00', '15:00', '37.5%', '25%'], ['0:00', '24:00', '0%', '100%'], ['12.00', '18.00', '50%', '25%'], ['x', '6:00', '0%', '25%'], ['17:00', '9:00', `${(17 / 24) * 100}%`, '0%'],
])('draws %s to %s where it stands on the day', (begins, ends, insetInlineStart, inlineSize) => {
  expect(barOf({ begins, ends })).toEqual({ insetInlineStart, inlineSize })
})
