import type { UserLink } from '@/api/contract'
import { Face } from '@/core/kit/face'
import type { FieldKind } from './kind'
import classes from './record-picker.module.css'

/** A user with her face. */
export function UserBadge({ value }: { value: UserLink }) {
  return (
    <span className={classes.option}><Face name={value.title} picture={value.picture} size={20} /><span className="one-line" dir="auto">{value.title}</span></span>
  )
}

export const user: FieldKind<UserLink> = {
  kind: 'user', icon: 'user-circle', width: 150,
  Display: UserBadge,
  toText: (value) => value.title,
  toWrite: (value) => value?.id ?? null,
}
