import { DatesProvider } from '@mantine/dates'
import type { ReactNode } from 'react'
import { keptFormat, locale } from '@/foundation/locale'

/** The first day of the week where the user lives (0 is Sunday). */
export function firstDayOfWeek(): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (locale().weekStart) return Number(locale().weekStart) as 0
  return keptFormat('first-day', () => {
    const spoken = new Intl.Locale(locale().tag) as Intl.Locale & { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } }
    return [(spoken.getWeekInfo?.() ?? spoken.weekInfo)?.firstDay ?? 1]
  })[0] % 7 as 0
}

/** Arabic as it is written with the digits of everything else. */
const CALENDARS: Record<string, string> = { ar: 'ar-ly' }

export function DatesWords({ children }: { children: ReactNode }) {
  return <DatesProvider settings={{ locale: CALENDARS[locale().language] ?? locale().language, firstDayOfWeek: firstDayOfWeek(), consistentWeeks: true }}>{children}</DatesProvider>
}
