import { t } from '@lingui/core/macro'
import type { Kind } from '@/api/contract'

/** The kinds a user may add, in the order in which they are offered. */
export const ADDABLE: Kind[] = [
  'text', 'long_text', 'number', 'money', 'percent', 'yes_no', 'date', 'partial_date', 'instant', 'duration', 'choice', 'choices', 'tags',
  'link', 'links', 'user', 'email', 'phone', 'url', 'address', 'file', 'picture', 'rich_text',
]

/** A kind of field as one would say it. */
export function kindName(kind: string): string {
  const names: Record<string, string> = {
    text: t`Short text`, long_text: t`Long text`, rich_text: t`Text with headings and lists`, number: t`Number`, percent: t`Percentage`, money: t`Money`, yes_no: t`Yes or no`,
    date: t`Date`, partial_date: t`Date, the year perhaps unknown`, instant: t`Day and hour`, timestamp: t`Moment`, duration: t`Length of time`, choice: t`One of several choices`,
    choices: t`Several choices`, tags: t`Tags`, link: t`Link to a record`, links: t`Links to records`, user: t`One of us`, email: t`E-mail address`, phone: t`Phone number`,
    url: t`Web address`, address: t`Postal address`, file: t`File`, picture: t`Picture`,
  }
  return names[kind] ?? kind
}
