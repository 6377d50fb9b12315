import { t } from '@lingui/core/macro'
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { renameAttachment, type Attachment } from './contract'

/** Asks for another name of a file; only its stem is chosen, so that the ending stays. */
export function RenameDialog({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const [name, setName] = useState(file.name)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    onClose()
    if (!name.trim() || name === file.name) return
    try {
      const { data, entry } = await renameAttachment(file.id, name)
      announce({ text: t`It is called ${data.name} now.`, entry })
      await refreshRecords()
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t`Rename the file`}>
      <form onSubmit={(event) => void keep(event)}>
        <TextInput label={t`Name`} value={name} maxLength={200} data-autofocus onFocus={(event) => event.target.setSelectionRange(0, stem(name))} onChange={(event) => setName(event.target.value)} />
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" variant="filled" disabled={!name.trim()}>{t`Rename`}</Button>
        </Group>
      </form>
    </Modal>
  )
}

/** How long a name is without its ending. */
function stem(name: string): number {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? dot : name.length
}
