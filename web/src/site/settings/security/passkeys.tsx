import { t } from '@lingui/core/macro'
import { Button, Modal, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { canUsePasskeys } from '@/api/passkeys'
import { Icon } from '@/core/kit/icon'
import { formatAgo } from '@/foundation/dates'
import type { Passkey } from '../contract'
import { securityQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { RemovePasskey, RenamePasskey } from './passkey-deeds'
import { PasskeyForm } from './passkey-form'

/** The keys on one's devices that open the door without a password. */
export function Passkeys() {
  const { data } = useQuery(securityQuery)
  const client = useQueryClient()
  const [isAdding, setAdding] = useState(false)
  const [renaming, setRenaming] = useState<Passkey | null>(null)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const close = () => {
    setAdding(false)
    void client.invalidateQueries({ queryKey: securityQuery.queryKey })
  }
  if (!data) return null
  const { passkeys } = data
  return (
    <section className={classes.section} aria-labelledby="passkeys">
      <div className={classes.sectionHead}>
        <h2 id="passkeys" className={classes.sectionTitle}>{t`Passkeys`}</h2>
        {canUsePasskeys() && <Button size="compact-sm" onClick={() => setAdding(true)}>{t`Add a passkey`}</Button>}
      </div>
      <Text size="sm" c="dimmed" mb={passkeys.length ? 'sm' : undefined}>
        {canUsePasskeys()
          ? t`A key that your device keeps and gives out by finger, face or PIN: you go in without a password, and a password alone no longer suffices.`
          : t`Your browser keeps passkeys for addresses with a name only, over https. Ask your administrator.`}
      </Text>
      {passkeys.length > 0 && (
        <ul className={classes.rows} aria-labelledby="passkeys">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className={classes.row}>
              <Icon name="key" size={18} />
              <span className={classes.words}>
                <span className={`${classes.title} one-line`}>{passkey.name}</span>
                <span className={`${classes.more} one-line`}>{passkey.used_at ? t`last used ${formatAgo(passkey.used_at)}` : t`added ${formatAgo(passkey.created_at)}, not used yet`}</span>
              </span>
              <Button size="compact-sm" aria-label={t`Rename ${passkey.name}`} onClick={() => setRenaming(passkey)}>{t`Rename`}</Button>
              <Button size="compact-sm" aria-label={t`Remove ${passkey.name}`} onClick={() => setRemoving(passkey)}>{t`Remove`}</Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding && <Modal opened onClose={close} title={t`Add a passkey`}><PasskeyForm onDone={close} onCancel={close} /></Modal>}
      {renaming && <RenamePasskey passkey={renaming} onClose={() => setRenaming(null)} />}
      {removing && <RemovePasskey passkey={removing} onClose={() => setRemoving(null)} />}
    </section>
  )
}
