import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Empty } from '@/core/kit/empty'
import type { InboxControl } from './use-inbox'

/** Why nothing lies here, and where to look next. */
export function EmptyPlace({ inbox: { search, go, counts } }: { inbox: InboxControl }) {
  if (search.q || search.only) {
    return <Empty small icon="search" title={t`No case fits`} action={<Button onClick={() => go({ q: undefined, only: undefined })}>{t`Show all of them`}</Button>}>{t`Other words, or fewer conditions, may find it.`}</Empty>
  }
  const free = counts?.places.unassigned ?? 0
  if (search.place === 'mine' && free > 0) {
    return <Empty small icon="circle-check" title={t`You are done`} action={<Button onClick={() => go({ place: 'unassigned', case: undefined })}>{t`Take an unassigned one`}</Button>}>{t`Nothing waits for you. ${free} wait for anybody.`}</Empty>
  }
  const [title, text] = {
    mine: [t`You are done`, t`Nothing waits for you.`],
    unassigned: [t`Everything has somebody`, t`Cases that nobody has taken yet turn up here.`],
    near: [t`Nothing is near its breach`, t`What its promise warns of, or is late, turns up here.`],
    waiting: [t`We wait for nobody`, t`Cases that wait for a customer or a supplier lie here.`],
  }[search.place] ?? [t`Nothing waits here`, t`What comes in next turns up by itself.`]
  return <Empty small icon="circle-check" title={title}>{text}</Empty>
}
