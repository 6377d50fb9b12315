import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { Link, Panel as PanelBrief, Rows } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { keys } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { writeFilter } from '@/core/records/state/filter-text'
import { openCreate } from '@/core/writing/open-create'
import { PanelCard } from './panel-card'
import { PanelRow } from './panel-row'
import classes from './related.module.css'

const SHOWN = 5

/** Records of another type that point at this one; nothing at all where there are none and none can be made. */
export function Panel({ panel, subject }: { panel: PanelBrief; subject: Link }) {
  const brief = useTypeBrief(panel.type)
  const query = useInfiniteQuery({
    queryKey: keys.panel(subject.type, subject.id, panel.slug),
    queryFn: ({ pageParam, signal }) => api.get<Rows>(`/${subject.type}/${subject.id}/panels/${panel.slug}`, { after: pageParam, limit: SHOWN }, signal),
    initialPageParam: '' as string,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  if (!rows.length && !query.isError) return null
  const add = () => openCreate({ type: panel.type, values: { [panel.field]: subject } })
  return (
    <PanelCard
      label={panel.label} icon={brief?.icon}
      tools={brief?.rights.create && <ActionIcon size={22} aria-label={t`Add to ${panel.label}`} onClick={add}><Icon name="plus" size={15} /></ActionIcon>}
    >
      {query.isError ? <p className={classes.none}>{query.error.message}</p> : (
        <ul className={classes.list}>{rows.map((row) => <PanelRow key={row.id} type={panel.type} row={row} except={panel.field} />)}</ul>
      )}
      {query.hasNextPage && (
        <p className={classes.foot}>
          <button type="button" className={classes.more} onClick={() => void query.fetchNextPage()}>{t`Show more`}</button>
          <Anchor to="/$type" params={{ type: panel.type }} search={{ f: writeFilter({ field: panel.field, op: 'is', value: subject.id }) } as never} className={classes.more}>{t`See all in the list`}</Anchor>
        </p>
      )}
    </PanelCard>
  )
}
