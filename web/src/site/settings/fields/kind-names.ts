import { t } from '@lingui/core/macro'
import type { Kind } from '@/api/contract'

const ORDER: Kind[] = [
  'text', 'long_text', 'number', 'money', 'percent', 'yes_no', 'date', 'partial_date', 'instant', 'duration', 'choice', 'choices',
  'link', 'links', 'user', 'email', 'phone', 'url', 'address', 'file', 'picture', 'rich_text',
]

/** The kinds that the server takes for fields of one's own, the usual ones first. */
export function inOrder(offered: object): Kind[] {
  const place = (kind: Kind) => (ORDER.indexOf(kind) + 1) || ORDER.length + 1
  return (Object.keys(offered) as Kind[]).sort((one, other) => place(one) - place(other))
}

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
