import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address says of the forecast: it always reproduces the screen. */
export interface Asked { since?: string; by?: 'team'; by_chance?: true; month?: string; on?: string; in?: string }

export function useAsked(): { asked: Asked; change: (next: Partial<Asked>) => void } {
  const asked = useSearch({ strict: false }) as Asked
  const navigate = useNavigate()
  const change = (next: Partial<Asked>) => {
    const search = Object.fromEntries(Object.entries({ ...asked, ...next }).filter(([, value]) => value !== undefined && value !== ''))
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
  }
  return { asked, change }
}

/** What an address may hold; all else is dropped. */
export function readAsked(search: Record<string, unknown>): Asked {
  const text = (name: string, shape: RegExp) => typeof search[name] === 'string' && shape.test(search[name]) ? search[name] : undefined
  return {
    since: text('since', /^\d{4}-\d\d$/), by: search.by === 'team' ? 'team' : undefined, by_chance: search.by_chance === true ? true : undefined,
    month: text('month', /^(\d{4}-\d\d|all)$/), on: text('on', /^\d{4}-\d\d-\d\d$/), in: text('in', /^[A-Z]{3}$/),
  }
}
