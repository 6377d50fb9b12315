import { t } from '@lingui/core/macro'
import { PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { securityQuery } from '../settings-queries'

interface Props { value: string; error?: string; isFirst?: boolean; onChange: (password: string) => void }

/** The present password; absent for whoever has none and is asked to sign in again instead. */
export function ProofInput({ value, error, isFirst = false, onChange }: Props) {
  const { data } = useQuery(securityQuery)
  if (!data?.has_password) return null
  return (
    <PasswordInput label={t`Your password`} description={t`So that nobody else at your screen changes this`} autoComplete="current-password" required withAsterisk={false} data-autofocus={isFirst || undefined}
      value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
  )
}
