import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '@/core/kit/empty'
import { Face } from '@/core/kit/face'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import type { Team } from '../contract'
import { teamsQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { TeamDialog } from './team-dialog'
import { asTree } from './tree'

const INDENT = 24

/** Who shares their records with whom; teams may stand inside teams. */
export function TeamsPage() {
  const { data, error } = useQuery(teamsQuery)
  const [edited, setEdited] = useState<Team | 'new' | null>(null)
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => setEdited('new')}>{t`New team`}</Button>
  return (
    <Page title={t`Teams`} hint={t`Where a role says “their team's”, it means everybody in the same team and in the teams inside it.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows /> : data.length === 0
        ? <Empty icon="sitemap" title={t`No teams yet`}>{t`In a small company nobody needs them. They help once sellers should see their own team's customers only.`}</Empty>
        : (
          <ul className={classes.rows}>
            {asTree(data).map(({ team, depth }) => (
              <li key={team.id}>
                <button type="button" className={classes.row} style={{ paddingInlineStart: 16 + depth * INDENT }} onClick={() => setEdited(team)}>
                  <span className={classes.words}>
                    <span className={classes.title}>{team.name}</span>
                    <span className={classes.more}>{plural(team.members.length, { one: '# person', other: '# people' })}</span>
                  </span>
                  <span style={{ display: 'flex' }}>{team.members.slice(0, 6).map((member) => <Face key={member.id} name={member.title} picture={member.picture} size={24} />)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      {edited && <TeamDialog team={edited === 'new' ? null : edited} teams={data ?? []} onClose={() => setEdited(null)} />}
    </Page>
  )
}
