import { plural, t } from '@lingui/core/macro'

/** "every 6 weeks", as one says a rhythm of days. */
export function sayRhythm(days: number): string {
  if (days % 365 === 0) return plural(days / 365, { one: 'every year', other: 'every # years' })
  if (days >= 28 && (days % 30 <= 1 || days % 30 === 29)) return plural(Math.round(days / 30), { one: 'every month', other: 'every # months' })
  if (days % 7 === 0) return plural(days / 7, { one: 'every week', other: 'every # weeks' })
  return plural(days, { one: 'every day', other: 'every # days' })
}

/** The sentence for somebody who has gone quiet. */
export function sayQuiet(name: string, days: number, rhythm: number): string {
  return t`Nobody has heard from ${name} in ${plural(days, { one: '# day', other: '# days' })}; usually ${sayRhythm(rhythm)}.`
}

/** The part of the day, for the greeting. */
export function greet(name: string, hour: number): string {
  const first = name.split(' ')[0]
  if (hour < 5) return t`Still up, ${first}?`
  if (hour < 12) return t`Good morning, ${first}`
  return hour < 18 ? t`Good afternoon, ${first}` : t`Good evening, ${first}`
}
