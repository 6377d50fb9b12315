import { t } from '@lingui/core/macro'
import { Button, FileButton, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { StoredFile } from '@/api/contract'
import { uploadFile } from '@/api/records'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { FileLink } from './file'
import type { EditorProps } from './kind'

/** Uploads at once and gives the stored file on; `accept` narrows what may be chosen. */
export function FileEditor({ value, onChange, onCommit, field, error, id, accept }: EditorProps<StoredFile> & { accept?: string }) {
  const [isBusy, setBusy] = useState(false)
  const give = (next: StoredFile | null) => { onChange(next); onCommit?.(next) }
  const upload = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    try { give(await uploadFile(file)) } catch (problem) { announceProblem(problem) } finally { setBusy(false) }
  }
  return (
    <Group gap="xs">
      {value && <FileLink value={value} />}
      <FileButton onChange={upload} accept={accept} inputProps={{ 'aria-label': field.label, id }}>
        {(props) => <Button {...props} loading={isBusy} leftSection={<Icon name="upload" size={14} />}>{value ? t`Replace` : t`Choose a file`}</Button>}
      </FileButton>
      {value && !field.required && <Button variant="subtle" color="gray" onClick={() => give(null)}>{t`Remove`}</Button>}
      {error && <Text size="xs" c="var(--late)">{error}</Text>}
    </Group>
  )
}


export const PictureEditor = (props: EditorProps<StoredFile>) => <FileEditor {...props} accept="image/png,image/jpeg,image/webp,image/gif" />
