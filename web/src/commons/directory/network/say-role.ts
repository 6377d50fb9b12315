import { useQuery } from '@tanstack/react-query'
import { describeQuery, findField } from '@/api/describe'
import { labelOf } from '@/core/kinds/choice'

/** How roles are called: the words of the parties' own field. */
export function useRoleWords(): (role: string) => string {
  const { data } = useQuery(describeQuery('parties'))
  const field = data && findField(data.fields, 'roles')
  return (role) => field ? labelOf(role, field) : role
}
