import { plural, t } from '@lingui/core/macro'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { useLookers } from '@/core/live/looking'
import classes from './others.module.css'

const MOST = 3

/** Who else reads this case, and who is writing about it. */
export function Others({ id }: { id: string }) {
  const others = useLookers('cases', id)
  const writers = others.filter(({ is_writing: isWriting }) => isWriting)
  const names = (writers.length ? writers : others).map(({ title }) => title).join(', ')
  const said = writers.length
    ? plural(writers.length, { one: `${names} is writing`, other: `${names} are writing` })
    : plural(others.length, { one: `${names} is reading this too`, other: `${names} are reading this too` })
  return (
    <span role="status" className={classes.others}>
      {others.length > 0 && (
        <span className={classes.faces} data-writing={writers.length > 0 || undefined} title={said}>
          {others.slice(0, MOST).map(({ id: user, title, picture, is_writing: isWriting }) => <span key={user} className={classes.face} data-writing={isWriting || undefined}><Face name={title} picture={picture} size={24} /></span>)}
          {others.length > MOST && <span aria-hidden>{t`+${others.length - MOST}`}</span>}
          <span className={writers.length ? classes.said : classes.unseen}>{writers.length > 0 && <Icon name="pencil" size={13} />}{said}</span>
        </span>
      )}
    </span>
  )
}
