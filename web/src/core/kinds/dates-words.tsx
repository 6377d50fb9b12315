import { DatesProvider } from '@mantine/dates'
import type { ReactNode } from 'react'
import { firstDayOfWeek, locale } from '@/foundation/locale'

/** Arabic as it is written with the digits of everything else. */
const CALENDARS: Record<string, string> = { ar: 'ar-ly' }

export function DatesWords({ children }: { children: ReactNode }) {
  return <DatesProvider settings={{ locale: CALENDARS[locale().language] ?? locale().language, firstDayOfWeek: firstDayOfWeek(), consistentWeeks: true }}>{children}</DatesProvider>
}
