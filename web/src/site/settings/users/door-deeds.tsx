import { t } from '@lingui/core/macro'
import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { seeAs } from '@/api/preview'
import { announceProblem } from '@/core/kit/notices'
import type { User } from '../contract'
import { settle } from '../settings-queries'

/** What an administrator does for somebody who cannot get in, or should be out. */
export function DoorDeeds({ user }: { user: User }) {
  const [link, setLink] = useState<string | null>(null)
  const invite = () => settle(async () => {
    const written = await api.post<{ link: string }>(`/users/${user.id}/invitation`)
    setLink(written.data.link)
    return written
  }, t`A link to choose a password is on its way to ${user.name}.`)
  return (
    <div>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => void invite()}>{user.seen_at ? t`Mail a link to a new password` : t`Invite again`}</Button>
        <Button size="compact-sm" onClick={() => void settle(() => api.remove(`/sessions/of/${user.id}`), t`${user.name} is signed out everywhere.`)}>{t`Sign out everywhere`}</Button>
        <Button size="compact-sm" onClick={() => void settle(() => api.post(`/security/of/${user.id}/reset`), t`${user.name} signs in with the password alone, until a second factor is set up again.`)}>{t`Reset second factor`}</Button>
        <Button size="compact-sm" onClick={() => { seeAs({ user: Number(user.id) }).catch(announceProblem) }}>{t`See Regulars as they do`}</Button>
        <Button size="compact-sm" renderRoot={(props) => <Link {...props} to="/settings/access" search={{ user: user.id } as never} />}>{t`What can they see?`}</Button>
      </Group>
      {link && (
        <Group mt="sm" gap="xs" wrap="nowrap" align="end">
          <TextInput label={t`The link, to hand it over yourself`} value={link} readOnly style={{ flex: 1 }} onFocus={(event) => event.currentTarget.select()} />
          <CopyButton value={link}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t`Copied` : t`Copy`}</Button>}</CopyButton>
        </Group>
      )}
    </div>
  )
}
