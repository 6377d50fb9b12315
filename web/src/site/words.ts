import { i18n } from '@lingui/core'
import { setLocale } from '@/foundation/locale'
import { DIRECTIONS, languageFor } from '@/foundation/languages'

// All words arrive compiled: English in the code (tooling/lingui-macros.ts), other languages in their catalogues.
i18n.setMessagesCompiler((message) => [message])
i18n.loadAndActivate({ locale: 'en', messages: {} })

const catalogs = import.meta.glob<{ messages: Record<string, string> }>(['../locales/*.po', '!../locales/en.po'])

/** Names of months and days for the calendars one picks a day from. */
const calendars: Record<string, () => Promise<unknown>> = { de: () => import('dayjs/locale/de'), ar: () => import('dayjs/locale/ar-ly') }

/** Speaks the language the user chose, or else the browser's, as far as the house has it; English otherwise. */
export async function speak(chosen: string): Promise<void> {
  const language = languageFor(chosen ? [chosen] : navigator.languages)
  if (language !== i18n.locale) {
    const [messages] = await Promise.all([catalogs[`../locales/${language}.po`]?.(), calendars[language]?.()])
    // Arabic with the digits of phone numbers, as everywhere.
    const locales = language === 'ar' ? 'ar-u-nu-latn' : language
    i18n.loadAndActivate({ locale: language, locales, messages: messages?.messages ?? {} })
  }
  setLocale({ language })
  document.documentElement.lang = language
  document.documentElement.dir = DIRECTIONS[language] ?? 'ltr'
}
