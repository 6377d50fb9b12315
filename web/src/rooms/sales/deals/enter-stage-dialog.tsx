import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { RecordView } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { Problem } from '@/api/problem'
import { FieldEditor } from '@/core/kinds/fields'
import { writeOf } from '@/core/kinds/registry'
import { saveChange } from '@/core/writing/save-change'
import type { Stage } from './stages'

interface Props { record: RecordView; stage: Stage; missing: string[]; onClose: () => void }

/** Asks for what a stage wants to know before a deal enters it, and moves the deal with the answer. */
export function EnterStageDialog({ record, stage, missing, onClose }: Props) {
  const { fields } = useDescribe('deals')
  const asked = fields.filter(({ name }) => missing.includes(name))
  const needsLines = missing.includes('children.lines')
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const written = Object.fromEntries(asked.map((field) => [field.name, writeOf(field, values[field.name] ?? null)]))
    try {
      const text = t`${record.title} is in ${stage.title} now.`
      if (await saveChange({ type: 'deals', row: record, values: { ...written, stage: stage.id }, text, throwFieldErrors: true })) onClose()
    } catch (problem) {
      if (problem instanceof Problem) setErrors(problem.byField())
    }
  }
  return (
    <Modal opened onClose={onClose} title={t`Before it enters ${stage.title}`}>
      <form onSubmit={enter} noValidate>
        <Stack gap="sm">
          {needsLines && <Text size="sm">{t`Write down first what is sold: add a line to the deal.`}</Text>}
          {asked.map((field, at) => (
            <label key={field.name}>
              <Text size="sm" mb={4}>{field.label}</Text>
              <FieldEditor field={field} value={values[field.name] ?? null} error={errors[field.name]} autoFocus={at === 0} onChange={(value) => setValues({ ...values, [field.name]: value })} />
            </label>
          ))}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" disabled={needsLines}>{t`Enter ${stage.title}`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
