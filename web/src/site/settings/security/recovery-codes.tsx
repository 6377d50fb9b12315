import { t } from '@lingui/core/macro'
import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import classes from './security.module.css'

/** Ten codes for the day the phone is lost; shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  return (
    <Stack gap="sm">
      <Text size="sm">{t`Keep these recovery codes where you keep passwords. Each lets you in once when your phone is not at hand; they are shown only now.`}</Text>
      <ul className={classes.codes} aria-label={t`Recovery codes`}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={codes.join('\n')}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t`Copied` : t`Copy`}</Button>}</CopyButton>
        <Button variant="filled" onClick={onDone}>{t`I have them`}</Button>
      </Group>
    </Stack>
  )
}
