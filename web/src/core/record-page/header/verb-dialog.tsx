import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { RecordView, Verb } from '@/api/contract'
import { Problem } from '@/api/problem'
import { FieldEditor } from '@/core/kinds/fields'
import { runVerb } from './run-verb'

/** Asks for what a verb needs, or whether a dangerous one is meant. */
export function VerbDialog({ type, record, verb, onClose }: { type: string; record: RecordView; verb: Verb; onClose: () => void }) {
  const [values, setValues] = useState<Record<string, unknown>>(() => Object.fromEntries(verb.fields.map((field) => [field.name, field.default ?? null])))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const run = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await runVerb(type, record, verb, values)
      onClose()
    } catch (error) {
      setErrors(error instanceof Problem ? error.byField() : {})
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`${verb.label}: ${record.title}`}>
      <form onSubmit={run} noValidate>
        <Stack gap="sm">
          {verb.fields.length === 0 && <Text size="sm">{t`Do you mean it? You can take it back afterwards.`}</Text>}
          {verb.fields.map((field, at) => (
            <label key={field.name}>
              <Text size="sm" mb={4}>{field.label}</Text>
              <FieldEditor field={field} value={values[field.name] ?? null} error={errors[field.name]} autoFocus={at === 0} onChange={(value) => setValues({ ...values, [field.name]: value })} />
            </label>
          ))}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" color={verb.danger ? 'red' : undefined} loading={isBusy}>{verb.label}</Button>
        </Group>
      </form>
    </Modal>
  )
}
