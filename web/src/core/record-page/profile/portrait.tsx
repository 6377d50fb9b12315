import { t } from '@lingui/core/macro'
import { FileButton, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import type { RecordView, StoredFile, TypeDescription } from '@/api/contract'
import { uploadFile } from '@/api/records'
import { isEditable } from '@/core/kinds/registry'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { saveField } from '../saving'
import classes from './profile.module.css'

const PICTURES = 'image/png,image/jpeg,image/webp,image/gif'

/** The picture, or the initials; a click brings another picture. Types without pictures show their icon. */
export function Portrait({ description, record, isReadOnly }: { description: TypeDescription; record: RecordView; isReadOnly: boolean }) {
  const reset = useRef<() => void>(null)
  const field = description.fields.find(({ kind }) => kind === 'picture')
  if (!field) return <span className={classes.typeIcon}><Icon name={description.icon} size={22} /></span>
  const picture = record[field.name] as StoredFile | null
  const face = <Face name={record.title} picture={picture && `${picture.url}?size=160`} size={64} square={description.icon !== 'user'} />
  if (isReadOnly || !isEditable(field)) return face
  const bring = async (file: File | null) => {
    if (!file) return
    try {
      await saveField(description.type, record, field, await uploadFile(file))
    } catch (error) {
      announceProblem(error)
    }
    reset.current?.()
  }
  return (
    <FileButton accept={PICTURES} onChange={(file) => void bring(file)} resetRef={reset}>
      {(props) => (
        <UnstyledButton {...props} className={classes.portrait}>
          <VisuallyHidden>{picture ? t`Change the picture` : t`Add a picture`}</VisuallyHidden>{face}<span className={classes.portraitHint}><Icon name="photo" size={18} /></span>
        </UnstyledButton>
      )}
    </FileButton>
  )
}
