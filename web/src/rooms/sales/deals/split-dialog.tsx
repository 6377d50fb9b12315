import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import { useVerb } from '@/core/record-page/header/use-verb'
import type { VerbDialogProps } from '@/core/record-page/specials'
import type { ChildRow } from '@/core/writing/child-rows'
import { partsQuery } from './parts'
import { SplitLines } from './split-lines'
import { SplitPeople } from './split-people'
import { takenOf, type Taken } from './split-sums'

/** A part of a deal becomes a deal of its own: which lines or worth, and who goes along. */
export function SplitDialog({ record, verb, onClose }: VerbDialogProps) {
  const lines = (record.children.lines ?? []) as ChildRow[]
  const isPriced = lines.some(({ price }) => price)
  const mayAdd = !!useTypeBrief('parts')?.rights.create
  const { data: parts } = useQuery({ ...partsQuery(String(record.id)), enabled: mayAdd })
  const [name, setName] = useState('')
  const [value, setValue] = useState<unknown>(null)
  const [taken, setTaken] = useState<Taken>({})
  const [left, setLeft] = useState<string[]>([])
  const { errors, isBusy, run } = useVerb('deals', record, verb, onClose)
  const worth = isPriced || record.value === undefined ? undefined : verb.fields.find((field) => field.name === 'value')
  const people = (parts ?? []).filter(({ id, party }) => party && !left.includes(String(id))).map(({ id }) => ({ id }))
  return (
    <Modal opened onClose={onClose} title={t`Split: ${record.title}`} size={lines.length > 0 ? 'lg' : undefined}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void run({ name: name.trim(), value: isPriced ? null : value, lines: takenOf(taken), people }) }}>
        <Stack gap="md">
          <TextInput label={t`The new deal is called`} placeholder={record.title} value={name} error={errors.name} maxLength={200} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
          {lines.length > 0 && <SplitLines lines={lines} taken={taken} error={errors.lines} onChange={setTaken} />}
          {worth && (
            <label>
              <Text size="sm" mb={4} fw={500}>{t`Of its worth goes along`}</Text>
              <FieldEditor field={worth} value={value} error={errors.value} onChange={setValue} />
            </label>
          )}
          {!!parts?.length && <SplitPeople parts={parts} left={left} error={errors.people} onChange={setLeft} />}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>{t`Split`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
