import { t } from '@lingui/core/macro'
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import { useVerb } from '@/core/record-page/header/use-verb'
import type { VerbDialogProps } from '@/core/record-page/specials'
import { habitsQuery } from './lead-queries'
import { ReasonBox } from './reason-box'

/** A lead is worth pursuing: why, and the deal that it becomes. */
export function QualifyDialog({ record, verb, onClose }: VerbDialogProps) {
  const { data } = useQuery(habitsQuery)
  const mayOpen = !!useTypeBrief('deals')?.rights.create
  const [opens, setOpens] = useState(mayOpen)
  const [values, setValues] = useState<Record<string, unknown>>({ deal: record.title, value: null, reason: '' })
  const { errors, isBusy, run } = useVerb('leads', record, verb, onClose)
  const set = (name: string) => (value: unknown) => setValues({ ...values, [name]: value })
  const asked = verb.fields.filter(({ name }) => ['deal', 'value'].includes(name)).map((field) => field.name === 'deal' ? { ...field, label: t`The deal is called` } : field)
  return (
    <Modal opened onClose={onClose} title={t`Qualify: ${record.title}`}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void run(opens ? values : { reason: values.reason }) }}>
        <Stack gap="md">
          {mayOpen && <Checkbox label={t`Open a deal with it`} checked={opens} onChange={(event) => setOpens(event.currentTarget.checked)} />}
          {opens && asked.map((field, at) => (
            <label key={field.name}>
              <Text size="sm" mb={4} fw={500}>{field.label}</Text>
              <FieldEditor field={field} value={values[field.name] ?? null} error={errors[field.name]} autoFocus={at === 0} onChange={set(field.name)} />
            </label>
          ))}
          <ReasonBox label={t`What speaks for it?`} reasons={data?.merits ?? []} value={String(values.reason ?? '')} error={errors.reason} onChange={set('reason')} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>{t`Qualify`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
