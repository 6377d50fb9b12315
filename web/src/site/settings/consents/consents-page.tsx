import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { purposesQuery, type Purpose } from '@/commons/directory/consents/consents'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { PurposeDialog } from './purpose-dialog'
import { WordingDialog } from './wording-dialog'

type Open = { kind: 'purpose' | 'wording'; purpose: Purpose | null } | null

/** What people are asked to agree to, and in which words; each new text is a new version. */
export function ConsentsPage() {
  const { data, error } = useQuery(purposesQuery)
  const [open, setOpen] = useState<Open>(null)
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => setOpen({ kind: 'purpose', purpose: null })}>{t`New purpose`}</Button>
  return (
    <Page title={t`Consents`} hint={t`What people are asked to agree to. Who agreed, when, where and to which words is written down on their pages; whoever sends something asks there first.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : data.length === 0
        ? <Empty icon="shield" title={t`Nobody is asked for anything yet`}>{t`The newsletter, invitations, a survey: name what people can agree to.`}</Empty>
        : <ul className={classes.rows}>{data.map((purpose) => <li key={purpose.slug}><PurposeRow purpose={purpose} onOpen={(kind) => setOpen({ kind, purpose })} /></li>)}</ul>}
      {open?.kind === 'purpose' && <PurposeDialog purpose={open.purpose} onClose={() => setOpen(null)} />}
      {open?.kind === 'wording' && open.purpose && <WordingDialog purpose={open.purpose} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function PurposeRow({ purpose, onOpen }: { purpose: Purpose; onOpen: (kind: 'purpose' | 'wording') => void }) {
  const { slug, name, help, wordings, valid_months: months, is_archived: isArchived } = purpose
  const newest = wordings[0]?.version
  const put = (archived: boolean) => settle(
    () => api.patch(`/consents/purposes/${slug}`, { is_archived: archived }),
    archived ? t`${name} is put away: nobody is written to for it any more.` : t`People are asked for ${name} again.`,
  )
  return (
    <div className={`${classes.row} ${isArchived ? classes.faded : ''}`}>
      <span className={classes.words}>
        <span className={classes.title}>{name}</span>
        <span className={classes.more}>
          {newest ? t`Wording: version ${newest}` : t`No wording yet`}{months ? ` · ${plural(months, { one: 'holds for # month', other: 'holds for # months' })}` : ''}{help && ` · ${help}`}
        </span>
      </span>
      <span className={classes.marks}>
        <Button size="compact-sm" onClick={() => onOpen('wording')} aria-label={t`Wording for ${name}`}>{t`Wording`}</Button>
        <Button size="compact-sm" onClick={() => onOpen('purpose')} aria-label={t`Change ${name}`}>{t`Change`}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void put(!isArchived)} aria-label={isArchived ? t`Bring ${name} back` : t`Put ${name} away`}>{isArchived ? t`Bring back` : t`Put away`}</Button>
      </span>
    </div>
  )
}
