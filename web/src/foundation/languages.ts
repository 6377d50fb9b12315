/** The languages of the house, each by its own name. */
export const LANGUAGES: Record<string, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' }

/** Which of them are not written from left to right. */
export const DIRECTIONS: Record<string, 'rtl'> = { ar: 'rtl' }

/** The first of the wished languages that the house has; English where it has none of them. */
export function languageFor(wished: readonly string[]): string {
  return wished.map((tag) => tag.split('-')[0].toLowerCase()).find((language) => language in LANGUAGES) ?? 'en'
}
