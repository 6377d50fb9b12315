import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { EntryView, UndoConflict } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import { sayValue } from './plain-value'
import { sayConflicts } from './take-back'

const SHOWN = 20

interface Props { entry: EntryView; conflicts: UndoConflict[]; hasRest: boolean; onClose: () => void; onConfirm: () => void }

/** Before trampling later edits: what stands in the way, and the choice to take back the rest. */
export function TakeBackDialog({ entry, conflicts, hasRest, onClose, onConfirm }: Props) {
  return (
    <Modal opened onClose={onClose} title={t`Take back: ${entry.sentence}`} size="lg">
      <Text size="sm" mb="md">{sayConflicts(conflicts.length)}</Text>
      <Table.ScrollContainer minWidth={460} mah={320}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr><Table.Th>{t`What`}</Table.Th><Table.Th>{t`As this entry left it`}</Table.Th><Table.Th>{t`Now`}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>{conflicts.slice(0, SHOWN).map((each) => <ConflictRow key={`${each.type}${each.id}${each.field}`} conflict={each} />)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {conflicts.length > SHOWN && <Text size="sm" c="dimmed" mt="xs">{t`… and ${conflicts.length - SHOWN} more`}</Text>}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>{hasRest ? t`Leave everything` : t`Leave it as it is`}</Button>
        {hasRest && <Button variant="filled" onClick={onConfirm}>{t`Take back the rest`}</Button>}
      </Group>
    </Modal>
  )
}

function ConflictRow({ conflict }: { conflict: UndoConflict }) {
  const { data } = useQuery(describeQuery(conflict.type))
  const field = data && findField(data.fields, conflict.field)
  return (
    <Table.Tr>
      <Table.Td><strong>{conflict.title}</strong><br /><span className="quiet">{field?.label ?? conflict.field}</span></Table.Td>
      <Table.Td>{sayValue(field, conflict.expected) || '–'}</Table.Td>
      <Table.Td>{sayValue(field, conflict.found) || '–'}</Table.Td>
    </Table.Tr>
  )
}
