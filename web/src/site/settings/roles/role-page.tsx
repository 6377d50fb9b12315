import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import { Empty } from '@/core/kit/empty'
import { rolesQuery } from '../settings-queries'
import { RoleForm } from './role-form'

/** One role and all it allows. */
export function RolePage() {
  const { id } = useParams({ strict: false })
  const { data, error } = useQuery(rolesQuery)
  const role = data?.find((each) => each.id === id)
  if (error) return <Failure error={error} />
  if (!data) return <WaitingRows />
  return role ? <RoleForm key={role.id} role={role} /> : <Empty icon="shield" title={t`This role is gone`} />
}
