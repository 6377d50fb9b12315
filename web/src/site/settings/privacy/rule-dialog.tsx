import { t } from '@lingui/core/macro'
import { Button, Group, Input, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { describeQuery } from '@/api/describe'
import { GroupBox } from '@/core/records/filters/group-box'
import { makeGroup, readGroup, tidy } from '@/core/records/filters/tree'
import { settle } from '../settings-queries'
import { ruleTypesQuery, type Rule, type RuleWish } from './retention'

const NEW: RuleWish = { name: '', type: 'people', filter: null, counted_from: 'created_at', months: 24, deed: 'trash' }

/** Which records are kept no longer than for so long, counted from which day, and what becomes of them then. */
export function RuleDialog({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const [wish, setWish] = useState<RuleWish>(rule ?? NEW)
  const { data: types = [] } = useQuery(ruleTypesQuery)
  const { data: description } = useQuery(describeQuery(wish.type))
  const kind = types.find(({ type }) => type === wish.type)
  const set = (part: Partial<RuleWish>) => setWish({ ...wish, ...part })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { name, type, counted_from, months, deed } = wish
    const body = { name, filter: tidy(wish.filter), counted_from, months, deed }
    const write = () => rule ? api.patch(`/privacy/retention/${rule.id}`, body) : api.post('/privacy/retention', { ...body, type })
    if (await settle(write, t`The rule is saved. Look at what it takes before you turn it on.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={rule ? t`Change ${rule.name}` : t`New retention rule`}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput label={t`Name`} placeholder={t`Leads we never heard from again`} required maxLength={120} value={wish.name} onChange={(event) => set({ name: event.currentTarget.value })} data-autofocus />
          <Select label={t`Of which kind`} required allowDeselect={false} disabled={!!rule} value={wish.type} data={types.map(({ type, label }) => ({ value: type, label }))}
            onChange={(type) => type && set({ type, filter: null, counted_from: 'created_at', deed: 'trash' })} />
          {description && (
            <Input.Wrapper label={t`Which of them`} description={t`Without a condition: all of them.`} labelElement="div">
              <GroupBox fields={description.fields.filter(({ operators }) => operators.length > 0)} group={readGroup(wish.filter)} onChange={(group) => set({ filter: makeGroup(group) })} />
            </Input.Wrapper>
          )}
          <Group grow align="start">
            <NumberInput label={t`Kept for months`} required min={1} max={1200} allowDecimal={false} value={wish.months} onChange={(value) => set({ months: Number(value) || 1 })} />
            <Select label={t`Counted from`} required allowDeselect={false} value={wish.counted_from} data={kind?.days.map(({ name, label }) => ({ value: name, label })) ?? []} onChange={(name) => name && set({ counted_from: name })} />
          </Group>
          <Select label={t`Then`} required allowDeselect={false} value={wish.deed} onChange={(deed) => set({ deed: deed as RuleWish['deed'] })}
            data={[{ value: 'trash', label: t`put them in the trash` }, ...(kind?.can_erase ? [{ value: 'erase', label: t`erase them for good` }] : [])]} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" disabled={!wish.name.trim()}>{t`Save`}</Button>
        </Group>
      </form>
    </Modal>
  )
}
