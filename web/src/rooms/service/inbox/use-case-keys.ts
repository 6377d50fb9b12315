import { t } from '@lingui/core/macro'
import { useTypeBrief } from '@/api/describe'
import { useMe } from '@/api/session'
import { useActions } from '@/core/kit/actions'
import { assign, waitFor } from './deeds'
import type { InboxControl } from './use-inbox'

/** What one does with a case by a key, also in the moment before it is there. */
export function useCaseKeys(inbox: InboxControl): void {
  const me = useMe()
  const mayChange = !!useTypeBrief('cases')?.rights.change
  const group = t`Inbox`
  const row = inbox.rowHere() ?? inbox.openRow
  const isOpen = row?.state !== 'solved' && row?.state !== 'closed'
  // Where several are selected, these keys are about them.
  const key = (letter: string) => inbox.selected.size ? undefined : letter
  const take = () => { const here = inbox.rowHere(); if (here) void assign(here, { id: me.id, title: me.name }) }
  const wait = () => { const here = inbox.rowHere(); if (here) void waitFor(here, 'customer').then((isDone) => { if (isDone) inbox.goOn() }) }
  useActions(!mayChange ? [] : [
    { id: 'case:note', label: t`Note, only for us`, keys: 'n', group, icon: 'note', typesInto: !!row, run: () => inbox.wishFor('note') },
    { id: 'case:assign', label: t`Assign to me`, keys: key('a'), group, icon: 'user-check', run: take },
    ...isOpen ? [
      { id: 'case:answer', label: t`Answer`, keys: 'r', group, icon: 'message-reply', typesInto: !!row, run: () => inbox.wishFor('answer') },
      { id: 'case:canned', label: t`Canned answers`, keys: '.', group, icon: 'message-2', typesInto: !!row, run: () => inbox.wishFor('canned') },
      { id: 'case:solve', label: t`Solve`, keys: key('e'), group, icon: 'circle-check', typesInto: !!row, run: () => inbox.wishFor('solve') },
      { id: 'case:wait', label: t`Wait for the customer`, keys: key('w'), group, icon: 'hourglass', run: wait },
    ] : [],
  ])
}
