import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Chip } from '@/core/kit/chip'
import { Face } from '@/core/kit/face'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { formatAgo } from '@/foundation/dates'
import { joinNames } from '@/foundation/names'
import type { User } from '../contract'
import { fullUsersQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { UserDialog } from './user-dialog'

/** Who can sign in, as what, and when each was last here. */
export function UsersPage() {
  const { data, error } = useQuery(fullUsersQuery)
  const [edited, setEdited] = useState<User | 'new' | null>(null)
  const add = <Button variant="filled" leftSection={<Icon name="user-plus" size={14} />} onClick={() => setEdited('new')}>{t`Add somebody`}</Button>
  return (
    <Page title={t`Users`} hint={t`People of your company who sign in here.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows /> : (
        <ul className={classes.rows}>{data.filter((user) => !user.is_service).map((user) => <li key={user.id}><UserRow user={user} onOpen={() => setEdited(user)} /></li>)}</ul>
      )}
      {edited && <UserDialog user={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  )
}

function UserRow({ user, onOpen }: { user: User; onOpen: () => void }) {
  const teams = user.teams.length ? joinNames(user.teams.map(({ name }) => name)) : ''
  return (
    <button type="button" className={`${classes.row} ${user.is_active ? '' : classes.faded}`} onClick={onOpen}>
      <Face name={user.name} picture={user.picture} size={32} />
      <span className={classes.words}>
        <span className={`${classes.title} one-line`}>{user.name}</span>
        <span className={`${classes.more} one-line`}>{[user.email, teams].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes.marks}>{user.roles.map((role) => <Chip key={role.id}>{role.label}</Chip>)}</span>
      <span className={classes.more}>{!user.is_active ? t`left` : user.seen_at ? formatAgo(user.seen_at) : t`not here yet`}</span>
    </button>
  )
}
