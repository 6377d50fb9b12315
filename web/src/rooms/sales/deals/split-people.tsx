import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { useDescribe } from '@/api/describe'
import { Chip } from '@/core/kit/chip'
import type { Part } from './parts'
import classes from './split.module.css'

interface Props { parts: Part[]; /** Who does not go along, by part. */ left: string[]; error?: string; onChange: (left: string[]) => void }

/** Who has the same part in the new deal as in this one: everybody, until somebody is left out. */
export function SplitPeople({ parts, left, error, onChange }: Props) {
  const choices = useDescribe('parts').fields.find(({ name }) => name === 'part')?.choices ?? []
  return (
    <fieldset className={classes.set}>
      <legend>{t`People who go along`}</legend>
      <ul className={classes.rows}>
        {parts.filter(({ party }) => party).map(({ id, party, part }) => {
          const [key, chosen] = [String(id), choices.find(({ value }) => value === part)]
          return (
            <li key={key} className={classes.row}>
              <Checkbox className={classes.what} label={<span dir="auto">{party!.title}</span>} checked={!left.includes(key)} onChange={(event) => onChange(event.currentTarget.checked ? left.filter((other) => other !== key) : [...left, key])} />
              {chosen && <Chip color={chosen.color}>{chosen.label}</Chip>}
            </li>
          )
        })}
      </ul>
      {error && <p className={classes.wrong} role="alert">{error}</p>}
    </fieldset>
  )
}
