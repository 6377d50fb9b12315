import { expect, test } from 'vitest'
import { callLink } from './calls'

test.each([
  ['+47 22 12 34 56', 'tel:+4722123456'],
  ['(617) 555-0123 ext. 12', 'tel:6175550123,12'],
  ['+7 495 123-45-67 (доб. 4)', 'tel:+74951234567,4'],
  ['0221/1234567-12', 'tel:0221123456712'],
  ['*100#', 'tel:*100%23'],
])('%s is dialled with its extension apart', (typed, link) => {
  expect(callLink(typed)).toBe(link)
})
