import { plural, t } from '@lingui/core/macro'
import { Button, Group, Modal, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { unsent } from '@/core/outbox/unsent'
import { UnsentRows } from '@/core/outbox/unsent-rows'
import { answersBegun, leave } from '../shell/leave'

/** Before signing out throws away what was written here and is not saved yet. */
export function LeaveDialog({ onStay }: { onStay: () => void }) {
  const parcels = useSyncExternalStore(unsent.onChange, unsent.all)
  const begun = answersBegun()
  return (
    <Modal opened onClose={onStay} title={t`Not everything is saved yet`} size="lg">
      <Text size="sm" c="dimmed">{t`Signing out leaves nothing of you in this browser: what is not saved goes too.`}</Text>
      {begun > 0 && <Text size="sm" mt="xs">{plural(begun, { one: 'An answer to a customer was begun and is not sent.', other: '# answers to customers were begun and are not sent.' })}</Text>}
      <UnsentRows parcels={parcels} name={({ subject }) => `${subject.title}: `} />
      <Group justify="flex-end" mt="md">
        <Button onClick={onStay}>{t`Stay`}</Button>
        <Button variant="filled" color="red" onClick={() => void leave()}>
          {parcels.length ? plural(parcels.length, { one: 'Throw it away and sign out', other: 'Throw # things away and sign out' }) : t`Sign out`}
        </Button>
      </Group>
    </Modal>
  )
}
