import { t } from '@lingui/core/macro'
import { Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Kind } from '@/api/contract'
import { useHouse } from '@/api/describe'
import type { CustomField } from '../contract'
import { settle, settleSeen } from '../settings-queries'
import classes from '../settings.module.css'
import { ChoiceRows } from './choice-rows'
import { DefaultValue } from './default-value'
import { KindOptions } from './kind-options'
import { inOrder, kindName } from './kind-names'

const START: Omit<CustomField, 'id' | 'type'> = { name: '', label: '', kind: 'text', help: '', required: false, unique: false, default: null, choices: [], target: null, options: {}, archived: false }

/** What is sent of a field; the choices of kinds that have some, but of rows left empty. */
function writtenOf({ kind, label, help, required, unique, choices, ...rest }: Omit<CustomField, 'id' | 'type'>) {
  const named = choices.filter((choice) => choice.label.trim()).map(({ value, label, color }) => ({ label, color, ...(value ? { value } : {}) }))
  const isChosen = kind === 'choice' || kind === 'choices'
  return { label, help, required, unique, default: isChosen ? stillThere(rest.default, named) : rest.default, options: rest.options, ...(isChosen ? { choices: named } : {}) }
}

/** What a record begins with, without choices that were renamed or removed before they were saved. */
function stillThere(begins: unknown, choices: { value?: string; label: string }[]): unknown {
  const isThere = (one: unknown) => choices.some(({ value, label }) => one === value || one === label.trim())
  return Array.isArray(begins) ? begins.filter(isThere) : isThere(begins) ? begins : null
}

/** A field of one's own: its label, kind, choices and rules. The kind stays, because the values do. */
export function FieldDialog({ field, type, onClose }: { field: CustomField | null; type: string; onClose: () => void }) {
  const { types, custom_kinds: kinds } = useHouse()
  const [shown] = useState(field ? writtenOf(field) : {})
  const [values, setValues] = useState(field ?? { ...START, id: '', type })
  const set = (changed: Partial<CustomField>) => setValues({ ...values, ...changed })
  const hasChoices = values.kind === 'choice' || values.kind === 'choices'
  const isLink = values.kind === 'link' || values.kind === 'links'
  const save = async () => {
    const common = writtenOf(values)
    const added = { ...common, type, kind: values.kind, ...(isLink ? { target: values.target } : {}) }
    const said = t`The field ${values.label} is there.`
    if (field ? await settleSeen({ path: `/fields/${field.id}`, values: common, shown, title: field.label }, said) : await settle(() => api.post('/fields', added), said)) onClose()
  }
  const remove = async () => {
    if (field && await settle(() => api.remove(`/fields/${field.id}`), t`The field ${field.label} is put away; its values are kept.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={field ? field.label : t`New field`} size="lg">
      <form className={classes.form} style={{ maxWidth: 'none' }} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <TextInput label={t`Label`} value={values.label} required withAsterisk={false} data-autofocus placeholder={t`Favourite roast`} onChange={(event) => set({ label: event.currentTarget.value })} />
        <Select label={t`Kind`} data={inOrder(kinds).map((kind) => ({ value: kind, label: kindName(kind) }))} value={values.kind} disabled={!!field} searchable allowDeselect={false}
          onChange={(kind) => kind && set({ kind: kind as Kind, default: null, unique: false, options: {} })} />
        {hasChoices && <ChoiceRows choices={values.choices} onChange={(choices) => set({ choices })} />}
        {isLink && <Select label={t`Leads to`} data={types.map((each) => ({ value: each.type, label: each.plural }))} value={values.target} disabled={!!field} allowDeselect={false} required withAsterisk={false} onChange={(target) => set({ target })} />}
        <KindOptions kind={values.kind} options={values.options} onChange={(options) => set({ options })} />
        <TextInput label={t`Help`} description={t`One sentence under the box, for whoever fills it in`} value={values.help} onChange={(event) => set({ help: event.currentTarget.value })} />
        <DefaultValue field={values} onChange={(value) => set({ default: value })} />
        <Group gap="lg">
          <Checkbox label={t`Must be filled in`} checked={values.required} onChange={(event) => set({ required: event.currentTarget.checked })} />
          {kinds[values.kind as Kind]?.can_be_unique && <Checkbox label={t`No two records alike`} checked={values.unique} onChange={(event) => set({ unique: event.currentTarget.checked })} />}
        </Group>
        <div className={classes.foot}>
          {field && <Button variant="subtle" color="red" style={{ marginInlineEnd: 'auto' }} onClick={() => void remove()}>{t`Put away`}</Button>}
          <Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled">{t`Save`}</Button>
        </div>
      </form>
    </Modal>
  )
}
