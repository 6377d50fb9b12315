import { UnstyledButton } from '@mantine/core'
import type { RecordView, TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { SetPlace } from '../specials'
import classes from './profile.module.css'

interface Props { places: SetPlace[]; description: TypeDescription; record: RecordView; open: string | undefined; onAdd: (name: string) => void }

/** Where nothing is known yet, the questions that matter most; a click answers them. */
export function Invitations({ places, description, record, open, onAdd }: Props) {
  const empty = places.filter(({ name, invite }) => (
    invite && name !== open && !(record.children[name] ?? []).length && description.children.some((set) => set.name === name)
  ))
  if (!empty.length) return null
  return (
    <div className={classes.invitations}>
      {empty.map(({ name, invite }) => (
        <UnstyledButton key={name} className={classes.invitation} onClick={() => onAdd(name)}><Icon name="plus" size={14} />{invite!()}</UnstyledButton>
      ))}
    </div>
  )
}
