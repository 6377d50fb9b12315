import { plural, t } from '@lingui/core/macro'
import { formatCount } from '@/foundation/numbers'
import type { ImportCounts, ImportBrief, OnLike, OnMatch, RowTab } from './contract'

/** Where an import stands, in one line. */
export function sayState(view: ImportBrief): string {
  switch (view.state) {
    case 'reading': return t`being read`
    case 'mapped': return t`waiting for you to look at the columns`
    case 'checking': return t`being tried out`
    case 'checked': return t`tried out, not brought in yet`
    case 'running': return t`coming in`
    case 'done': return sayCounts(view.counts)
    case 'failed': return view.error || t`it failed; nothing half was left behind`
    case 'cancelled': return t`cancelled`
  }
}

/** What became of the rows: they always add up to the rows of the file. */
export function sayCounts({ created, updated, skipped, refused }: ImportCounts): string {
  const parts = [
    created > 0 && plural(created, { one: '# new', other: `${formatCount(created)} new` }),
    updated > 0 && plural(updated, { one: '# completed', other: `${formatCount(updated)} completed` }),
    skipped > 0 && plural(skipped, { one: '# left as it was', other: `${formatCount(skipped)} left as they were` }),
    refused > 0 && plural(refused, { one: '# refused', other: `${formatCount(refused)} refused` }),
  ].filter(Boolean)
  return parts.join(', ') || t`no rows`
}

export function outcomeName(outcome: RowTab): string {
  switch (outcome) {
    case 'created': return t`New`
    case 'likely': return t`New, perhaps here already`
    case 'updated': return t`Already here`
    case 'skipped': return t`Left as they are`
    case 'refused': return t`Refused`
  }
}

export function onMatchChoices(): { value: OnMatch; label: string; hint: string }[] {
  return [
    { value: 'fill', label: t`Fill the gaps`, hint: t`What is empty here is taken from the file; what is filled in stays.` },
    { value: 'overwrite', label: t`Overwrite`, hint: t`The file is right: its values replace those here.` },
    { value: 'skip', label: t`Leave as they are`, hint: t`Somebody who is here already is not touched.` },
  ]
}

/** What can be done with a row that may be somebody known. */
export function onLikeChoices(): { value: OnLike; label: string }[] {
  return [
    { value: 'new', label: t`They are two: add it` },
    { value: 'fill', label: t`The same one: fill the gaps` },
    { value: 'overwrite', label: t`The same one: overwrite` },
    { value: 'skip', label: t`Leave the row out` },
  ]
}
