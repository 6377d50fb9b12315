import { t } from '@lingui/core/macro'
import { Text } from '@mantine/core'
import { useId } from 'react'
import type { Field, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import type { Values } from '@/api/records'
import { FieldEditor } from '@/core/kinds/fields'
import { isEditable } from '@/core/kinds/registry'
import { ChildRowsEditor, type ChildRow } from './child-rows'
import classes from './record-form.module.css'

interface Props {
  description: TypeDescription
  values: Values
  onChange: (values: Values) => void
  errors: Record<string, string>
  /** Only these; all of the form's without it. */
  only?: (field: Field) => boolean
  /** Without headings and without the rows inside: a form one fills in while the phone rings. */
  isBrief?: boolean
}

/** The fields of a record in the sections its type names. */
export function RecordForm({ description, values, onChange, errors, only = () => true, isBrief = false }: Props) {
  const children = (values.children ?? {}) as Record<string, ChildRow[]>
  const sections = description.form
    .map(({ label, fields }) => ({ label, fields: fields.map((name) => findField(description.fields, name)).filter((field): field is Field => !!field && isEditable(field) && only(field)) }))
    .filter(({ fields }) => fields.length > 0)
  const first = sections[0]?.fields[0]
  if (isBrief) sections.splice(0, sections.length, { label: '', fields: sections.flatMap(({ fields }) => fields) })
  return (
    <div className={classes.form}>
      {sections.map(({ label, fields }) => (
        <section key={label} className={classes.section} aria-label={label}>
          {!isBrief && sections.length > 1 && label && <h3 className={classes.heading}>{label}</h3>}
          {fields.map((field) => (
            <FormField key={field.name} field={field} value={values[field.name] ?? null} error={errors[field.name]} autoFocus={field === first}
              onChange={(value) => onChange({ ...values, [field.name]: value })} />
          ))}
        </section>
      ))}
      {!isBrief && description.children.map((set) => (
        <section key={set.name} className={classes.section}>
          <h3 className={classes.heading}>{set.label}</h3>
          <div className={classes.whole}>
            <ChildRowsEditor set={set} rows={children[set.name] ?? []} errors={errorsOf(errors, set.name)}
              onChange={(rows) => onChange({ ...values, children: { ...children, [set.name]: rows } })} />
          </div>
        </section>
      ))}
    </div>
  )
}

function FormField({ field, value, onChange, error, autoFocus }: { field: Field; value: unknown; onChange: (value: unknown) => void; error?: string; autoFocus: boolean }) {
  const id = useId()
  const isWhole = ['long_text', 'rich_text', 'address', 'links'].includes(field.kind)
  return (
    <div className={isWhole ? classes.whole : classes.field}>
      <label htmlFor={id} className={classes.label}>{field.label}{field.required && <span className={classes.needed} title={t`needed`}> *</span>}</label>
      <FieldEditor field={field} value={value} onChange={onChange} error={error} id={id} autoFocus={autoFocus} />
      {field.help && field.kind !== 'yes_no' && <Text size="xs" c="dimmed" mt={2}>{field.help}</Text>}
      {error && ['links', 'tags', 'rich_text'].includes(field.kind) && <Text size="xs" c="var(--late)" mt={2}>{error}</Text>}
    </div>
  )
}

/** The server names a child's field `children.points.0.value`. */
function errorsOf(errors: Record<string, string>, set: string): Record<string, string> {
  const prefix = `children.${set}.`
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name.startsWith(prefix)).map(([name, message]) => [name.slice(prefix.length), message]))
}
