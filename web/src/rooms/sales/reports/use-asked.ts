import { useNavigate, useSearch } from '@tanstack/react-router'
import { addDays, today } from '@/foundation/dates'

/** What the address says of the reports. */
export interface Asked { span?: string; since?: string; until?: string; pipeline?: string; who?: string }

export function useAsked(): { asked: Asked; change: (next: Partial<Asked>) => void } {
  const asked = useSearch({ strict: false }) as Asked
  const navigate = useNavigate()
  const change = (next: Partial<Asked>) => {
    const search = Object.fromEntries(Object.entries({ ...asked, ...next }).filter(([, value]) => value))
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
  }
  return { asked, change }
}

export function readAsked(search: Record<string, unknown>): Asked {
  const text = (name: string, shape: RegExp) => {
    const value = typeof search[name] === 'number' ? String(search[name]) : search[name]
    return typeof value === 'string' && shape.test(value) ? value : undefined
  }
  const day = /^\d{4}-\d\d-\d\d$/
  return { span: text('span', /^[a-z]+$/), since: text('since', day), until: text('until', day), pipeline: text('pipeline', /^\d+$/), who: text('who', /^[tu]\d+$/) }
}

export const SPANS = ['month', 'quarter', 'year', 'thisyear', 'lastyear', 'own'] as const

/** The days that are asked for, both of them told. */
export function daysOf({ span = 'year', since, until }: Asked): { since: string; until: string } {
  const now = today()
  const year = Number(now.slice(0, 4))
  if (span === 'own' && since && until) return { since, until }
  if (span === 'month') return { since: `${now.slice(0, 7)}-01`, until: now }
  if (span === 'thisyear') return { since: `${year}-01-01`, until: now }
  if (span === 'lastyear') return { since: `${year - 1}-01-01`, until: `${year - 1}-12-31` }
  return { since: addDays(now, span === 'quarter' ? -90 : -365), until: now }
}
