import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { Field, TypeDescription, UserLink } from '@/api/contract'
import { api } from '@/api/client'
import { useDescribe } from '@/api/describe'
import { keys } from '@/api/queries'
import { Face } from '@/core/kit/face'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { WaitingRows } from '@/core/kit/waiting'
import { Moment } from '@/core/journal/moment'
import { sayValue } from '@/core/journal/plain-value'
import { sayRowChanges } from '@/core/journal/row-changes'
import classes from './earlier.module.css'

interface FieldChange { entry: string; at: string; by: UserLink | null; field?: string; before: unknown; after: unknown }

/** The values a field had, newest first; without a field, everything that was changed. */
export function HistoryList({ type, id, field }: { type: string; id: string; field?: Field }) {
  const description = useDescribe(type)
  const query = useQuery({
    queryKey: [...keys.record(type, id), 'history', field?.name ?? ''],
    queryFn: async ({ signal }) => (await api.get<{ changes: FieldChange[] }>(`/${type}/${id}/history`, { field: field?.name }, signal)).changes,
  })
  if (query.isPending) return <WaitingRows count={3} />
  if (query.isError) return <Failure small error={query.error} retry={() => void query.refetch()} />
  if (!query.data.length) return <p className={classes.none}>{field ? t`It has had this value since it was written.` : t`Nothing was changed since it was written.`}</p>
  return (
    <ol className={classes.history}>
      {query.data.map((change, at) => <HistoryItem key={`${change.entry}${at}`} change={change} field={field} description={description} />)}
    </ol>
  )
}

function HistoryItem({ change, field, description }: { change: FieldChange; field?: Field; description: TypeDescription }) {
  const known = field ?? description.fields.find(({ name }) => name === change.field)
  const set = description.children.find(({ name }) => name === change.field)
  const { was, is } = set ? sayRowChanges(set, change.before, change.after) : { was: sayValue(known, change.before), is: sayValue(known, change.after) }
  return (
    <li className={classes.item}>
      <div className={classes.values}>
        {!field && <span className={classes.name}>{known?.label ?? set?.label ?? change.field}</span>}
        {was && <del className={classes.was}>{was}</del>}
        {was && <Icon name="arrow-right" size={13} />}
        {is ? <ins className={classes.is}>{is}</ins> : <em className="quiet">{t`emptied`}</em>}
      </div>
      <div className={classes.by}>
        {change.by && <Face name={change.by.title} picture={change.by.picture} size={16} />}
        <span>{change.by?.title ?? t`Regulars`}</span><span>·</span><Moment at={change.at} />
      </div>
    </li>
  )
}
