import { t } from '@lingui/core/macro'
import { Button, CopyButton, Text, TextInput } from '@mantine/core'
import classes from '../settings.module.css'

/** A new token, readable this once. */
export function TokenShown({ token, onClose }: { token: string; onClose: () => void }) {
  return (
    <div className={classes.form}>
      <Text size="sm">{t`It is shown only now: nobody can read it again, not even we. Keep it where you keep passwords.`}</Text>
      <TextInput aria-label={t`The token`} value={token} readOnly ff="monospace" onFocus={(event) => event.currentTarget.select()} />
      <Text size="sm" c="dimmed">{t`Programs send it with each call as the header “Authorization: Bearer”, a space, and the token.`}</Text>
      <div className={classes.foot}>
        <CopyButton value={token}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t`Copied` : t`Copy`}</Button>}</CopyButton>
        <Button variant="filled" onClick={onClose}>{t`I have it`}</Button>
      </div>
    </div>
  )
}
