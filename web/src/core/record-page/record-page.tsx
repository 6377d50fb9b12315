import { t } from '@lingui/core/macro'
import { useElementSize } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordView, TypeDescription } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { lazyPart } from '@/core/kit/lazy-part'
import { usePageTitle } from '@/core/kit/page'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { knownRow } from '@/core/records/editing/row-cache'
import { addDays, today } from '@/foundation/dates'
import { asOfQuery, asRecord } from './earlier/as-of'
import { RecordHeader } from './header/record-header'
import { Layout } from './layout'
import { OpeningRecord } from './opening'
import classes from './record-page.module.css'
import { shapeOf } from './shape'
import { specialsFor } from './specials'
import { TrashBanner } from './trash-banner'
import { useRecordSearch } from './use-record-search'

const EarlierBanner = lazyPart(() => import('./earlier/earlier-banner').then((module) => module.EarlierBanner))

/** The page of one record, whatever its type. */
export function RecordPage() {
  const { type, id } = useParams({ strict: false }) as { type: string; id: string }
  const { data: record } = useSuspenseQuery(recordQuery(type, id))
  const concrete = record.type as string | undefined
  // A record of a wider type lives under its own one.
  if (concrete && concrete !== type) return <Navigate to="/$type/$id" params={{ type: concrete, id }} replace />
  // One that was merged is found under its old id, and lives under the new one.
  if (String(record.id) !== id) return <Navigate to="/$type/$id" params={{ type, id: String(record.id) }} replace />
  return <NameFirst key={`${type}:${id}`} type={type} record={record} />
}

/** Who clicked a name in a list sees it in the very next picture, even where all else is there to be drawn. */
function NameFirst(props: { type: string; record: RecordView }) {
  const isPainted = useAfterPaint()
  const [isKnown] = useState(() => !!knownRow(props.type, String(props.record.id))?.title)
  return isPainted || !isKnown ? <OneRecord {...props} /> : <OpeningRecord />
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
      {!look && specialsFor(description).map(({ slug, Top }) => Top && <Top key={slug} record={record} description={description} isReadOnly={!!search.at} day={search.at} />)}
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
