import { t } from '@lingui/core/macro'
import type { RefObject } from 'react'
import { useActions, type Action } from '@/core/kit/actions'
import { placeItems, placeKey } from './places'
import type { InboxControl } from './use-inbox'
import { useCaseKeys } from './use-case-keys'

interface Needs { inbox: InboxControl; box: RefObject<HTMLInputElement | null>; flipBeside: () => void }

/** The inbox by keys alone: from case to case, marking some, searching, going from place to place. */
export function useInboxKeys({ inbox, box, flipBeside }: Needs): void {
  const { openRow, selected, search } = inbox
  const group = t`Inbox`
  const only = { group, onlyKeys: true }
  const mark = (isRange: boolean) => { const row = inbox.rowHere() ?? inbox.rows[0]; if (row) inbox.select(row, isRange) }
  const leave = () => { if (selected.size) inbox.clear(); else if (search.case) inbox.close() }
  const actions: Action[] = [
    { id: 'inbox:next', label: t`Next case`, keys: 'j', ...only, run: () => inbox.step(1) },
    { id: 'inbox:before', label: t`Case before`, keys: 'k', ...only, run: () => inbox.step(-1) },
    { id: 'inbox:open', label: t`Read the case`, keys: 'enter', ...only, yields: true, run: () => { if (openRow) document.getElementById('inbox-case')?.focus(); else inbox.step(0) } },
    { id: 'inbox:select', label: t`Select the case`, keys: 'x', ...only, run: () => mark(false) },
    { id: 'inbox:range', label: t`Select from the last one to here`, keys: 'shift+x', ...only, run: () => mark(true) },
    { id: 'inbox:search', label: t`Search in these cases`, keys: '/', group, icon: 'search', typesInto: true, run: () => box.current?.focus() },
    { id: 'inbox:beside', label: t`Show or hide the customer’s story`, keys: 'i', group, icon: 'user', run: flipBeside },
    { id: 'inbox:leave', label: t`Back to the list`, keys: 'escape', ...only, yields: true, run: leave },
    ...placeItems(inbox.counts).map(({ place, label, icon }, at): Action => ({
      id: `inbox:${place}`, label: t`Inbox: ${label}`, keys: placeKey(at), group, icon, run: () => inbox.go({ place, case: undefined }),
    })),
  ]
  useActions(actions)
  useCaseKeys(inbox)
}
