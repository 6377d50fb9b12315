import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'

interface Props { title: string; isPublic: boolean; isFirst: boolean; onPublish: (note: string) => Promise<void>; onClose: () => void }

/** Says who will read it, and asks what changed. */
export function PublishDialog({ title, isPublic, isFirst, onPublish, onClose }: Props) {
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const publish = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    await onPublish(note)
    setBusy(false)
  }
  return (
    <Modal opened onClose={onClose} title={t`Publish “${title}”`}>
      <form onSubmit={publish}>
        <Stack gap="sm">
          <Text size="sm">{isPublic ? t`Everybody can read it on the help site from now on, and search engines may find it.` : t`It is only for us: colleagues find it, the help site does not show it.`}</Text>
          {!isFirst && <TextInput label={t`What changed`} description={t`For those who compare versions later.`} value={note} maxLength={300} data-autofocus onChange={(event) => setNote(event.currentTarget.value)} />}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Not yet`}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>{t`Publish`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
