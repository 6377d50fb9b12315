import { t } from '@lingui/core/macro'
import type { Field } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import { textOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import classes from './their-change.module.css'

interface Props { field: Field; value: unknown; onTake?: () => void }

const LONGEST = 80
const shorten = (text: string) => text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text

/** Says, below a field that is being edited, that somebody else changed it meanwhile. */
export function TheirChange({ field, value, onTake }: Props) {
  const now = shorten(textOf(field, value))
  return (
    <div role="status" className={classes.note}>
      <Icon name="users" size={14} />
      <span>{isMissing(value) ? t`Somebody else emptied this meanwhile.` : t`Somebody else changed this to “${now}” meanwhile.`}</span>
      {onTake && <button type="button" className={classes.take} onClick={onTake}>{t`Take theirs`}</button>}
    </div>
  )
}
