import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Link } from '@/api/contract'
import { useHouse } from '@/api/describe'
import { usersQuery } from '@/api/people'
import { recordQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { RecordPicker } from '@/core/kinds/record-picker'
import classes from './access.module.css'
import { readAccessAsk, whyQuery, type AccessAsk } from './access-query'
import { Chain } from './chain'

/** Why somebody can or can't see a record: every rule on the way, asked of the door itself. */
export function AccessPage() {
  const ask = readAccessAsk(useSearch({ strict: false }))
  const navigate = useNavigate()
  const set = (part: AccessAsk) => void navigate({ to: '/settings/access', search: { ...ask, ...part } as never, replace: true })
  const users = useQuery(usersQuery).data ?? []
  const types = useHouse().types
  const type = ask.type ?? types[0]?.type ?? ''
  const isAsked = !!ask.user && !!ask.type && !!ask.id
  const { data, error } = useQuery(whyQuery(ask))
  return (
    <Page title={t`Who sees what`} hint={t`Choose somebody and a record: here is every rule between them, as it holds right now.`} narrow>
      <div className={classes.question} role="search" aria-label={t`Who, and what`}>
        <Select label={t`Who`} placeholder={t`Choose a user`} searchable data={users.map(({ id, name }) => ({ value: String(id), label: name }))} value={ask.user ?? null} onChange={(user) => set({ user: user ?? undefined })} />
        <Select label={t`Kind of record`} data={types.map((each) => ({ value: each.type, label: each.plural }))} value={type} allowDeselect={false} onChange={(next) => set({ type: next ?? undefined, id: undefined })} />
        <div>
          <label className={classes.label} htmlFor="access-record">{t`Record`}</label>
          <ChosenRecord key={type} type={type} id={ask.id} onChange={(record) => set({ type, id: record ? String(record.id) : undefined })} />
        </div>
      </div>
      {!isAsked ? <Empty icon="eye" title={t`Whom do you ask about, and which record?`} />
        : error ? <Failure error={error} />
          : !data ? <WaitingRows count={6} />
            : <Chain told={data} />}
    </Page>
  )
}

function ChosenRecord({ type, id, onChange }: { type: string; id: string | undefined; onChange: (record: Link | null) => void }) {
  const { data } = useQuery({ ...recordQuery(type, id ?? ''), enabled: !!type && !!id })
  const value = id ? { id, type, title: data?.title || `#${id}` } : null
  return <RecordPicker id="access-record" type={type} label={t`Record`} value={value} onChange={onChange} />
}
