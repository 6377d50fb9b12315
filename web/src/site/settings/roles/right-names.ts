import { t } from '@lingui/core/macro'
import { useHouse } from '@/api/describe'
import type { NameOf } from '@/core/writing/both-sides'

/** What the words of a role's rights are called on its page. */
export function useRightNames(): NameOf {
  const { types } = useHouse()
  const names: Record<string, string> = {
    '*': t`Everything else`, see: t`See`, create: t`Create`, change: t`Change`, delete: t`Delete`, export: t`Export`,
    none: t`none`, own: t`their own`, team: t`their team's`, all: t`all`, hidden: t`hidden`, read: t`read`, write: t`write`,
    ...Object.fromEntries(types.map(({ type, plural }) => [type, plural])),
  }
  return (field, word) => field === 'rights' || field === 'fields' ? names[word] : undefined
}
