import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

// English stands in the code, so its plurals are compiled here; other languages arrive compiled.
i18n.setMessagesCompiler(compileMessage)
i18n.loadAndActivate({ locale: 'en', messages: {} })

const catalogs = import.meta.glob<{ messages: Record<string, string> }>('../locales/*.po')

/** Speaks the user's language where we have it, English otherwise. */
export async function speak(language: string): Promise<void> {
  const load = catalogs[`../locales/${language}.po`] ?? catalogs[`../locales/${language.split('-')[0]}.po`]
  if (!load || language.startsWith('en')) return
  const { messages } = await load()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}
