import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Field } from '@/api/contract'
import { SumDisplay } from './sum-display'

const worth = { name: 'value', label: 'Worth', kind: 'money' } as Field

it('shows one sum, and sums in several currencies beside each other', () => {
  const euros = { amount: '15924.00', currency: 'EUR' }
  const { container, rerender } = render(<SumDisplay field={worth} value={euros} />)
  expect(container.textContent).toBe('€15,924')
  rerender(<SumDisplay field={worth} value={[euros, { amount: '20.50', currency: 'USD' }]} />)
  expect(container.textContent).toMatch(/^€15,924 \+ (US)?\$20\.50$/)
})
