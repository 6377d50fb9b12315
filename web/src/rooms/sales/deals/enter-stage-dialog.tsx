import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Link, Row } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { Problem } from '@/api/problem'
import { FieldEditor } from '@/core/kinds/fields'
import { RecordPicker } from '@/core/kinds/record-picker'
import { writeOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { newRow, writeRows, type ChildRow } from '@/core/writing/child-rows'
import { saveChange } from '@/core/writing/save-change'
import { LinesEditor } from './lines-editor'
import type { Stage } from './stages'

/** What is promised to the deal's customer and not done, or a new promise to her. */
const promisedTo = (party: string) => ({
  among: { and: [{ field: 'party', op: 'is' as const, value: party }, { field: 'done_at', op: 'is_empty' as const }] }, also: { party },
})

interface Props { record: Pick<Row, 'id' | 'version' | 'title'> & { party?: unknown }; stage: Stage; missing: string[]; onClose: () => void }

/** Asks for what a stage wants to know before a deal enters it, and moves the deal with the answer. */
export function EnterStageDialog({ record, stage, missing, onClose }: Props) {
  const { fields, children } = useDescribe('deals')
  const party = (record.party as Link | null | undefined)?.id
  const asked = fields.filter(({ name }) => missing.includes(name))
  const lines = missing.includes('children.lines') ? children.find(({ name }) => name === 'lines') : undefined
  const [rows, setRows] = useState<ChildRow[]>(() => lines ? [newRow(lines)] : [])
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const written = Object.fromEntries(asked.map((field) => [field.name, writeOf(field, values[field.name] ?? null)]))
    try {
      const sold = lines ? { children: { lines: writeRows(lines, rows) } } : {}
      const text = t`${record.title} is in ${stage.title} now.`
      if (await saveChange({ type: 'deals', row: record, values: { ...written, ...sold, stage: stage.id }, text, throwFieldErrors: true })) onClose()
    } catch (problem) {
      if (problem instanceof Problem) setErrors(problem.byField())
    }
  }
  return (
    <Modal opened onClose={onClose} title={t`Before it enters ${stage.title}`}>
      <form onSubmit={enter} noValidate>
        <Stack gap="sm">
          {asked.map((field, at) => (
            <label key={field.name}>
              <Text size="sm" mb={4}>{field.label}</Text>
              {field.name === 'next_step' && party
                ? <RecordPicker type="tasks" {...promisedTo(party)} label={field.label} value={values.next_step as Link | null ?? null} error={errors.next_step} autoFocus={at === 0} onChange={(value) => setValues({ ...values, next_step: value })} />
                : <FieldEditor field={field} value={values[field.name] ?? null} error={errors[field.name]} autoFocus={at === 0} onChange={(value) => setValues({ ...values, [field.name]: value })} />}
            </label>
          ))}
          {lines && (
            <div>
              <Text size="sm" mb={4}>{lines.label}</Text>
              <LinesEditor set={lines} rows={rows} onChange={setRows} errors={errors} />
              <Button variant="subtle" color="gray" mt="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => setRows([...rows, newRow(lines)])}>{t`Add a line`}</Button>
            </div>
          )}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled">{t`Enter ${stage.title}`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
