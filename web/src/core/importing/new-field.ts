import { t } from '@lingui/core/macro'
import type { Kind } from '@/api/contract'

const BY_CONTENT: Record<string, Kind> = { email: 'email', url: 'url', date: 'date', phone: 'phone', number: 'number', yes_no: 'yes_no' }

const PERCENT = /^[-+]?\d[\d.,\s]*%$/
const AMOUNT = /^[-+]?(?:\p{Sc}|[A-Z]{3}) ?[-+]?\d[\d.,'\s]*$|^[-+]?\d[\d.,'\s]*(?:\p{Sc}|[A-Z]{3})$/u

/** The kind that fits what the column's values look like. */
export function kindFor(content: string | undefined, samples: string[]): Kind {
  const filled = samples.map((sample) => sample.trim()).filter(Boolean)
  const are = (pattern: RegExp) => filled.length > 0 && filled.every((sample) => pattern.test(sample))
  if (are(PERCENT)) return 'percent'
  if (are(AMOUNT)) return 'money'
  return BY_CONTENT[content ?? ''] ?? 'text'
}

export function kindChoices(): { value: Kind; label: string }[] {
  return [
    { value: 'text', label: t`Short text` }, { value: 'long_text', label: t`Long text` }, { value: 'number', label: t`Number` }, { value: 'money', label: t`Money` },
    { value: 'percent', label: t`Percentage` }, { value: 'date', label: t`Date` },
    { value: 'yes_no', label: t`Yes or no` }, { value: 'choice', label: t`One of several choices` }, { value: 'tags', label: t`Tags` }, { value: 'email', label: t`E-mail address` },
    { value: 'phone', label: t`Phone number` }, { value: 'url', label: t`Web address` },
  ]
}
