import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildSet, RecordView, TypeDescription } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { readDraft } from '@/foundation/drafts'
import { specialsFor, type SetPlace, type SpecialProps } from '../specials'
import { AddMenu } from './add-menu'
import { ChildSection } from './child-section'
import { rowsDraftOf } from './draft-name'
import { Invitations } from './invitations'
import { FieldRow } from './field-row'
import { OriginLine } from './origin-line'
import { ProfileHead } from './profile-head'
import classes from './profile.module.css'
import { emptyFields, proseOf, shownSections } from './sections'

/** Who or what this is: the face and the name, what it is to us, how to reach it now; then what else is known. */
export function Profile(props: SpecialProps) {
  const { description, record, isReadOnly } = props
  const specials = specialsFor(description)
  const prose = proseOf(description)
  // Whom a text is about stands in its head.
  const toldByHead = prose ? description.subtitle_fields.filter((name) => !isMissing(record[name])) : []
  const told = new Set([description.title_field, ...toldByHead, ...specials.flatMap(({ tells = [] }) => tells), ...description.fields.filter(({ kind }) => kind === 'picture').map(({ name }) => name)])
  const places = specials.flatMap(({ sets = [] }) => sets)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [isWhole, setWhole] = useState(false)
  const mayEdit = !isReadOnly && record.rights.change && !record.trashed_at
  const sets = useSetEditing(description, record, mayEdit)
  const forgetFresh = (name: string) => setFresh((before) => new Set([...before].filter((each) => each !== name)))
  const drawSet = (set: ChildSet, place?: SetPlace) => (
    <ChildSection
      key={set.name} description={description} record={record} set={set} look={place} mayEdit={mayEdit}
      isEditing={sets.open?.name === set.name} isAdding={sets.open?.isAdding ?? false} onEdit={(wish) => sets.edit(set.name, wish)}
    />
  )
  const shown = description.children.filter(({ name }) => (record.children[name] ?? []).length > 0 || sets.open?.name === name)
  const top = places.filter(({ isTop }) => isTop).flatMap((place) => shown.filter(({ name }) => name === place.name).map((set) => ({ set, place })))
  const rest = shown.filter((set) => !top.some((each) => each.set === set))
  useActions([{ id: 'record:whole', label: isWhole ? t`Show filled fields only` : t`Show all fields`, group: t`This page`, icon: 'forms', run: () => setWhole(!isWhole) }])
  return (
    <div className={classes.profile}>
      <ProfileHead description={description} record={record} isReadOnly={!mayEdit} />
      {prose && <dl className={classes.prose}><FieldRow type={description.type} record={record} field={prose} isReadOnly={isReadOnly} isBare /></dl>}
      {specials.map(({ slug, Summary }) => Summary && <Summary key={slug} {...props} />)}
      {top.map(({ set, place }) => drawSet(set, place))}
      {mayEdit && <Invitations places={places} description={description} record={record} open={sets.open?.name} onAdd={(name) => sets.edit(name, 'add')} />}
      {shownSections(description, record, { told, fresh, isWhole }).map(({ label, fields }) => (
        <section key={label || 'rest'} aria-label={label || t`More`} className={classes.section}>
          {label && <h2 className={classes.heading}>{label}</h2>}
          <dl className={classes.fields}>
            {fields.map((field) => (
              <FieldRow key={`${field.name}${fresh.has(field.name)}`} type={description.type} record={record} field={field} isReadOnly={isReadOnly} isFresh={fresh.has(field.name)} onLeave={() => forgetFresh(field.name)} />
            ))}
          </dl>
        </section>
      ))}
      {rest.map((set) => drawSet(set, places.find(({ name }) => name === set.name)))}
      {mayEdit && (
        <div className={classes.addLine}>
          <AddMenu sets={description.children} sections={emptyFields(description, record, told)} onSet={(name) => sets.edit(name, 'add')} onField={(name) => setFresh(new Set([...fresh, name]))} />
          <Button variant="subtle" color="gray" leftSection={<Icon name="forms" size={14} />} onClick={() => setWhole(!isWhole)}>{isWhole ? t`Filled fields only` : t`All fields`}</Button>
        </div>
      )}
      <OriginLine record={record} />
    </div>
  )
}

interface SetEditing { open: { name: string; isAdding: boolean } | null; edit: (name: string, wish: 'edit' | 'add' | null) => void }

/** Which set is being edited; one with unsaved rows from an earlier visit opens by itself. */
function useSetEditing(description: TypeDescription, record: RecordView, mayEdit: boolean): SetEditing {
  const left = () => description.children.find(({ name }) => mayEdit && readDraft(rowsDraftOf(description.type, record, name)) !== null)?.name
  const [open, setOpen] = useState<SetEditing['open']>(() => { const name = left(); return name ? { name, isAdding: false } : null })
  return { open, edit: (name, wish) => setOpen(wish ? { name, isAdding: wish === 'add' } : null) }
}
