import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useVerb } from '@/core/record-page/header/use-verb'
import type { VerbDialogProps } from '@/core/record-page/specials'
import { habitsQuery } from './lead-queries'
import { ReasonBox } from './reason-box'

/** Why a lead leads nowhere: one press on a reason, and it is let go. */
export function LetGoDialog({ record, verb, onClose }: VerbDialogProps) {
  const { data } = useQuery(habitsQuery)
  const [reason, setReason] = useState('')
  const { errors, isBusy, run } = useVerb('leads', record, verb, onClose)
  return (
    <Modal opened onClose={onClose} title={t`Let go: ${record.title}`}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void run({ reason }) }}>
        <Stack gap="md">
          <ReasonBox label={t`Why does it lead nowhere?`} reasons={data?.reasons ?? []} value={reason} error={errors.reason} autoFocus onChange={setReason} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>{t`Let go`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
