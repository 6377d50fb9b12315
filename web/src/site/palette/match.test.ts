import { describe, expect, it } from 'vitest'
import { fit, fittingActions } from './match'

const action = (label: string, words = '') => ({ id: label, label, words, group: 'Go to', run: () => {} })

describe('finding what to do', () => {
  it('takes beginnings of words in any order, with or without accents', () => {
    expect(fit('oka ama', 'Amara Okafor')).toBeGreaterThan(0)
    expect(fit('bergstrom', 'Lena Bergström')).toBeGreaterThan(0)
    expect(fit('kafor', 'Amara Okafor')).toBe(0)
  })

  it('puts its own name before words it is also found by', () => {
    const found = fittingActions([action('Sign out', 'exit dark'), action('Dark theme')], 'dark')
    expect(found.map(({ label }) => label)).toEqual(['Dark theme', 'Sign out'])
  })

  it('keeps mere keys out', () => {
    expect(fittingActions([{ ...action('Next row'), onlyKeys: true }], '')).toEqual([])
  })
})
