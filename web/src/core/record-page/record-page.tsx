import { t } from '@lingui/core/macro'
import { useElementSize } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import type { RecordView, TypeDescription } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { usePageTitle } from '@/core/kit/page'
import { addDays, today } from '@/foundation/dates'
import { asOfQuery, asRecord } from './earlier/as-of'
import { EarlierBanner } from './earlier/earlier-banner'
import { RecordHeader } from './header/record-header'
import { Layout } from './layout'
import classes from './record-page.module.css'
import { shapeOf } from './shape'
import { specialsFor } from './specials'
import { TrashBanner } from './trash-banner'
import { useRecordSearch } from './use-record-search'

/** The page of one record, whatever its type. */
export function RecordPage() {
  const { type, id } = useParams({ strict: false }) as { type: string; id: string }
  const { data: record } = useSuspenseQuery(recordQuery(type, id))
  const concrete = record.type as string | undefined
  // A record of a wider type lives under its own one.
  if (concrete && concrete !== type) return <Navigate to="/$type/$id" params={{ type: concrete, id }} replace />
  return <OneRecord key={`${type}:${id}`} type={type} record={record} />
}

function OneRecord({ type, record: now }: { type: string; record: RecordView }) {
  const description = useDescribe(type)
  const [search, change] = useRecordSearch()
  const { ref, width } = useElementSize()
  const earlier = useEarlier(description, now, search.at)
  const record = earlier?.record ?? now
  const shape = shapeOf(width || window.innerWidth - 240)
  const looks = specialsFor(description).flatMap(({ looks = [] }) => looks)
  const look = looks.find(({ slug }) => slug === search.look)
  usePageTitle(now.title || description.label)
  return (
    <div ref={ref} className={classes.page} data-shape={shape}>
      <RecordHeader
        description={description} record={now} looks={looks} look={look?.slug} isNarrow={shape === 'narrow'} saysName={!!look || (shape === 'narrow' && (search.tab ?? 'profile') !== 'profile')}
        onLook={(slug) => change({ look: slug, walk: undefined }, { isStep: true })} onEarlier={() => change({ at: addDays(today(), -30) }, { isStep: true })}
      />
      {search.at && <EarlierBanner day={search.at} existed={earlier?.existed ?? true} onDay={(at) => change({ at })} />}
      {now.trashed_at && <TrashBanner description={description} record={now} />}
      {look
        ? <section className={classes.look} aria-label={look.label()}><look.Look record={record} description={description} isReadOnly={!!search.at} day={search.at} /></section>
        : <Layout shape={shape} description={description} record={record} isReadOnly={!!search.at} search={search} onSearch={change} />}
    </div>
  )
}

function useEarlier(description: TypeDescription, now: RecordView, day: string | undefined): { record: RecordView; existed: boolean } | null {
  const { data } = useQuery({ ...asOfQuery(description.type, String(now.id), day ?? ''), enabled: !!day })
  if (!day) return null
  return data ? { record: asRecord(now, description, data), existed: data.existed } : { record: { ...now, title: now.title || t`Reading …` }, existed: true }
}
