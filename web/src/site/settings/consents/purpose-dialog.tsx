import { t } from '@lingui/core/macro'
import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import type { Purpose } from '@/commons/directory/consents/consents'
import { settle } from '../settings-queries'

/** What a purpose is called, what it means, and for how long a consent to it holds. */
export function PurposeDialog({ purpose, onClose }: { purpose: Purpose | null; onClose: () => void }) {
  const [name, setName] = useState(purpose?.name ?? '')
  const [help, setHelp] = useState(purpose?.help ?? '')
  const [months, setMonths] = useState<number | null>(purpose?.valid_months ?? null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const body = { name: name.trim(), help, valid_months: months }
    const deed = () => purpose ? api.patch(`/consents/purposes/${purpose.slug}`, body) : api.post('/consents/purposes', body)
    if (await settle(deed, t`${body.name} is saved.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={purpose ? t`Change ${purpose.name}` : t`What can people agree to?`}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput label={t`Name`} placeholder={t`Newsletter`} required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <TextInput label={t`What it means`} placeholder={t`News of the shop, once a month`} maxLength={255} value={help} onChange={(event) => setHelp(event.currentTarget.value)} />
          <NumberInput label={t`Holds for months`} description={t`Empty: for good. What was given before keeps its day.`} min={1} max={600} allowDecimal={false} value={months ?? ''} onChange={(value) => setMonths(Number(value) || null)} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" disabled={!name.trim()}>{t`Save`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
