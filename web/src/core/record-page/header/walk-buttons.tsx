import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from '@/api/queries'
import { recordQuery } from '@/api/records'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { whenQuiet } from '@/core/kit/quiet-moment'
import { KeyCaps } from '@/core/kit/key-caps'
import classes from './header.module.css'
import { walkFurther, walkThrough } from './neighbours'

/** Previous and next within the list she came from: k and j. */
export function WalkButtons({ type, id }: { type: string; id: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const walk = walkThrough(type, id)
  const at = walk?.ids.indexOf(id) ?? -1
  const before = at > 0 ? walk!.ids[at - 1] : undefined
  const after = at >= 0 ? walk!.ids[at + 1] : undefined
  const hasMore = !!after || (walk !== null && at >= 0 && walk.next !== null)
  const go = (to: string | undefined) => { if (to) void navigate({ to: '/$type/$id', params: { type, id: to }, replace: true }) }
  const goOn = async () => go(after ?? (hasMore && walk ? (await walkFurther(walk)).ids[at + 1] : undefined))
  // The next page is read before it is asked for, once this one stands.
  useEffect(() => { if (after) whenQuiet(() => void client.prefetchQuery(recordQuery(type, after))) }, [client, type, after])
  useActions(walk ? [
    { id: 'walk:on', label: t`Next in the list`, group: t`This page`, icon: 'chevron-right', keys: 'j', run: () => void goOn() },
    { id: 'walk:back', label: t`Previous in the list`, group: t`This page`, icon: 'chevron-left', keys: 'k', run: () => go(before) },
  ] : [])
  const count = client.getQueryData<{ value: number }>(keys.count(type, countedAsk(walk?.ask)))
  if (!walk) return null
  return (
    <span className={classes.walk}>
      <span className={classes.place}>{count ? t`${at + 1} of ${Math.max(count.value, walk.ids.length)}` : null}</span>
      <Tooltip label={<span>{t`Previous in the list`} <KeyCaps keys="k" /></span>}>
        <ActionIcon aria-label={t`Previous in the list`} disabled={!before} onClick={() => go(before)}><Icon name="chevron-left" /></ActionIcon>
      </Tooltip>
      <Tooltip label={<span>{t`Next in the list`} <KeyCaps keys="j" /></span>}>
        <ActionIcon aria-label={t`Next in the list`} disabled={!hasMore} onClick={() => void goOn()}><Icon name="chevron-right" /></ActionIcon>
      </Tooltip>
    </span>
  )
}

const countedAsk = (ask: { filter?: unknown; q?: string; trash?: boolean } | undefined) => ({ filter: ask?.filter, q: ask?.q, trash: ask?.trash })
