import type { Company } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { setLocale } from '@/foundation/locale'
import { speak } from './words'

/** Writes dates, numbers and words the user's way before the first screen is drawn. */
export async function settleLocale(company: Company): Promise<void> {
  const { me } = await queryClient.ensureQueryData(sessionQuery)
  const week = me?.preferences.week_starts
  setLocale({
    tag: me?.locale || '', zone: me?.zone || company.zone, currency: company.currency,
    weekStart: week == null ? undefined : String(week) as '0',
  })
  await speak(me?.language ?? '')
}
