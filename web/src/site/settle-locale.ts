import type { Company } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { setLocale } from '@/foundation/locale'
import { speak } from './words'

/** Writes dates, numbers and words the user's way before the first screen is drawn. */
export async function settleLocale(company: Company): Promise<void> {
  const { me } = await queryClient.ensureQueryData(sessionQuery)
  setLocale({ tag: me?.locale || me?.language, zone: me?.zone || company.zone, currency: company.currency })
  await speak(me?.language || company.language)
}
