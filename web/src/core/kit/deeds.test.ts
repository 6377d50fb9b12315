import { expect, it } from 'vitest'
import { forgetDeed, lastDeed, popTakenBack, rememberDeed, rememberDoneAgain, rememberTakenBack } from './deeds'

const deed = (entry: string) => ({ notice: entry, entries: [entry] })

it('takes back one after the other, the last first, and does again in the other order', () => {
  const [first, second] = [rememberDeed(deed('1')), rememberDeed(deed('2'))]
  expect(lastDeed()).toBe(second)
  forgetDeed(second)
  rememberTakenBack(['2-back'])
  expect(lastDeed()).toBe(first)
  forgetDeed(first)
  rememberTakenBack(['1-back'])
  expect(lastDeed()).toBeUndefined()
  expect(popTakenBack()).toEqual(['1-back'])
  rememberDoneAgain(deed('1-again'))
  expect(popTakenBack()).toEqual(['2-back'])
  expect(popTakenBack()).toBeUndefined()
  expect(lastDeed()).toEqual(deed('1-again'))
})

it('does nothing again once something new was done', () => {
  forgetDeed(rememberDeed(deed('3')))
  rememberTakenBack(['3-back'])
  rememberDeed(deed('4'))
  expect(popTakenBack()).toBeUndefined()
})
