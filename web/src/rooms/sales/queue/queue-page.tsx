import { plural, t } from '@lingui/core/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { describeQuery, findField, useTypeBrief } from '@/api/describe'
import { countQuery } from '@/api/records'
import { useMe } from '@/api/session'
import { useActions } from '@/core/kit/actions'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { openCreate } from '@/core/writing/open-create'
import { QueueList } from './queue-list'
import { QueuedLead } from './queued-lead'
import { queueFilter, queueQuery, takeNext, takeUp, useQueueAsk, type LeadRow } from './queue-query'
import classes from './queue.module.css'

/** The leads that nobody works yet: read one, take it, next one. */
export function QueuePage() {
  const me = String(useMe().id)
  const [ask, change] = useQueueAsk()
  const brief = useTypeBrief('leads')
  const { data: description } = useQuery(describeQuery('leads'))
  const hasScore = !!description && !!findField(description.fields, 'score')
  const { data, error, refetch } = useQuery({ ...queueQuery(ask, me, hasScore), enabled: !!description })
  const { data: count } = useQuery(countQuery('leads', { filter: queueFilter(ask.whose, me) }))
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = (data?.rows ?? []) as LeadRow[]
  const at = Math.max(0, rows.findIndex(({ id }) => String(id) === chosen))
  const row = rows[at]
  const deeds = useTaking(row, ask)
  const step = (by: number) => { const next = rows[at + by]; if (next) setChosen(String(next.id)) }
  useActions([
    { id: 'queue:next', label: t`Take the next lead`, group: t`This page`, icon: 'hand-grab', keys: 'n', run: deeds.next },
    { id: 'queue:take', label: t`Take up this lead`, group: t`This page`, icon: 'hand-grab', keys: 'enter', yields: true, run: deeds.take },
    { id: 'queue:down', label: t`Next in the queue`, group: t`This page`, keys: 'j', onlyKeys: true, run: () => step(1) },
    { id: 'queue:up', label: t`The one before`, group: t`This page`, keys: 'k', onlyKeys: true, run: () => step(-1) },
  ])
  const actions = (
    <>
      <SegmentedControl size="xs" aria-label={t`Whose leads`} value={ask.whose} onChange={(whose) => change({ whose: whose as 'mine' })} data={[{ value: 'mine', label: t`Mine and nobody’s` }, { value: 'all', label: t`Everybody’s` }]} />
      {hasScore && <SegmentedControl size="xs" aria-label={t`Which comes first`} value={ask.order} onChange={(order) => change({ order: order as 'hot' })} data={[{ value: 'hot', label: t`Hottest` }, { value: 'old', label: t`Oldest` }]} />}
      {rows.length > 0 && <Button variant="filled" leftSection={<Icon name="hand-grab" />} rightSection={<KeyCaps keys="n" />} onClick={deeds.next}>{t`Take the next`}</Button>}
    </>
  )
  return (
    <Page title={t`Lead queue`} hint={count ? count.value === 0 ? t`Nobody is waiting.` : plural(count.value, { one: 'One lead is waiting to be taken up.', other: '# leads are waiting to be taken up.' }) : undefined} actions={actions}>
      {error ? <Failure error={error} retry={() => void refetch()} /> : !data ? <WaitingRows /> : !rows.length
        ? <Empty icon="flag" title={t`Every lead is in somebody’s hands`} action={brief?.rights.create && <Button onClick={() => openCreate({ type: 'leads' })}>{t`Note a lead`}</Button>}>{t`New ones turn up here as they come: by web form, by phone, or noted by hand.`}</Empty>
        : (
          <div className={classes.panes}>
            <QueueList rows={rows} chosen={String(row.id)} sources={description ? findField(description.fields, 'source') : undefined} onChoose={setChosen} />
            <QueuedLead key={row.id} id={String(row.id)} onTake={deeds.take} />
          </div>
        )}
    </Page>
  )
}

/** Taking up one lead or the next, and going to its page. */
function useTaking(row: LeadRow | undefined, ask: Parameters<typeof takeNext>[0]) {
  const navigate = useNavigate()
  const go = async (take: () => ReturnType<typeof takeNext>) => {
    try {
      const lead = await take()
      void navigate({ to: '/$type/$id', params: { type: 'leads', id: String(lead.id) } })
    } catch (problem) {
      announceProblem(problem)
    }
  }
  return { next: () => void go(() => takeNext(ask)), take: () => { if (row) void go(() => takeUp(String(row.id))) } }
}
