import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import type { RecordView, TypeDescription } from '@/api/contract'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { isEditable } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { specialsFor } from '../specials'
import { Portrait } from './portrait'
import classes from './profile.module.css'
import { proseOf } from './sections'

const FieldEditing = lazyPart(() => import('./field-editing').then((module) => module.FieldEditing))

interface Props { description: TypeDescription; record: RecordView; isReadOnly: boolean }

/** The face, the name large, and one line on who this is. */
export function ProfileHead({ description, record, isReadOnly }: Props) {
  const [isEditing, setEditing] = useState(false)
  const titleField = description.fields.find(({ name }) => name === description.title_field)
  const isText = !!proseOf(description)
  const mayEdit = !isReadOnly && !!titleField && isEditable(titleField) && titleField.kind === 'text'
  return (
    <div className={classes.head}>
      <Portrait description={description} record={record} isReadOnly={isReadOnly} />
      <div className={classes.who}>
        {isEditing && titleField
          ? <div className={classes.titleEdit}><FieldEditing type={description.type} record={record} field={titleField} isFresh={false} onLeave={() => setEditing(false)} /></div>
          : (
            <h1 className={classes.title} dir="auto" title={!isText && record.title.length > 60 ? record.title : undefined}>
              <span>
                {isText ? description.label : record.title || t`Without a name`}
                {mayEdit && <ActionIcon size={22} className={classes.pencil} aria-label={t`Edit ${titleField.label}`} onClick={() => setEditing(true)}><Icon name="pencil" size={14} /></ActionIcon>}
              </span>
            </h1>
          )}
        <Subtitle description={description} record={record} isReadOnly={isReadOnly} />
      </div>
    </div>
  )
}

function Subtitle(props: Props) {
  const { description, record } = props
  const special = specialsFor(description).find((each) => each.Subtitle)
  if (special?.Subtitle) return <special.Subtitle {...props} />
  const fields = description.fields.filter(({ name, kind }) => description.subtitle_fields.includes(name) && kind !== 'rich_text' && !isMissing(record[name]))
  return <p className={classes.subtitle}>{fields.map((field) => <span key={field.name}><FieldDisplay field={field} value={record[field.name]} oneLine /></span>)}</p>
}
