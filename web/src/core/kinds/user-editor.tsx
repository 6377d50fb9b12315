import { t } from '@lingui/core/macro'
import { MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { UserLink } from '@/api/contract'
import { usersQuery } from '@/api/people'
import type { EditorProps, FilterValueProps } from './kind'
import { UserBadge } from './user'

function useUserOptions() {
  const { data = [] } = useQuery(usersQuery)
  return { users: data, options: data.filter((user) => user.is_active !== false).map((user) => ({ value: user.id, label: user.name })) }
}

/** One of us. */
export function UserEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<UserLink>) {
  const { users, options } = useUserOptions()
  const isListed = !value || options.some((option) => option.value === value.id)
  const choose = (chosen: string | null) => {
    const user = users.find((each) => each.id === chosen)
    const next = user ? { id: user.id, title: user.name, picture: user.picture } : null
    onChange(next)
    onCommit?.(next)
  }
  return (
    <Select
      id={id} aria-label={field.label} data={isListed ? options : [...options, { value: value.id, label: value.title }]} value={value?.id ?? null} error={error} searchable
      clearable={!field.required && variant === 'form'} autoFocus={autoFocus} defaultDropdownOpened={variant === 'cell'} variant={variant === 'cell' ? 'unstyled' : 'default'}
      renderOption={({ option }) => <UserBadge value={{ id: option.value, title: option.label, picture: users.find((user) => user.id === option.value)?.picture ?? null }} />}
      onChange={choose}
    />
  )
}

export function UserFilter({ value, onChange, field, operator }: FilterValueProps) {
  const { options } = useUserOptions()
  const data = [{ value: 'me', label: t`me, whoever looks` }, ...options]
  return operator.startsWith('has_')
    ? <MultiSelect aria-label={field.label} data={data} value={(value as string[]) ?? []} onChange={onChange} searchable miw={200} />
    : <Select aria-label={field.label} data={data} value={(value as string) ?? null} onChange={onChange} searchable w={190} />
}
