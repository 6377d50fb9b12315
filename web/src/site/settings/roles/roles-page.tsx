import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import type { Role } from '../contract'
import { rolesQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { freeLabel } from './free-label'

/** The roles of the house, each leading to its table of rights. */
export function RolesPage() {
  const { data, error } = useQuery(rolesQuery)
  const navigate = useNavigate()
  const add = async () => {
    try {
      const rights = { '*': { see: 'team', create: true, change: 'own', delete: 'none', export: false } }
      const { data: role } = await api.post<Role>('/roles', { label: freeLabel(t`New role`, data?.map(({ label }) => label) ?? []), rights })
      await queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey })
      void navigate({ to: '/settings/roles/$id', params: { id: role.id } })
    } catch (problem) {
      announceProblem(problem)
    }
  }
  const button = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => void add()}>{t`New role`}</Button>
  return (
    <Page title={t`Roles`} hint={t`A role says what its holders may see and do. Somebody with several roles may do whatever any of them allows.`} actions={button} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows /> : (
        <ul className={classes.rows}>
          {data.map((role) => (
            <li key={role.id}>
              <Link to="/settings/roles/$id" params={{ id: role.id }} className={classes.row} style={{ textDecoration: 'none' }}>
                <span className={classes.words}>
                  <span className={classes.title}>{role.label}</span>
                  <span className={`${classes.more} one-line`}>{role.help}</span>
                </span>
                <span className={classes.more}>{plural(role.user_count ?? 0, { one: '# person', other: '# people' })}</span>
                <Icon name="chevron-right" size={14} color="var(--ink-3)" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
