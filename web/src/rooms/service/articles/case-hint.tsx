import type { HintProps } from '@/core/writing/create-hints'
import { ArticleSuggestions } from './suggestions'
import { t } from '@lingui/core/macro'

/** While a case is typed: what answers it may be written already. */
export function CaseHint({ values }: HintProps) {
  const text = [values.subject, values.description].filter(Boolean).join('\n')
  const copy = (link: string, title: string) => void navigator.clipboard?.writeText(link || title).catch(() => undefined)
  return <ArticleSuggestions text={text} onInsert={({ title }, link) => copy(link, title)} insertLabel={t`Copy its address`} />
}
