import { t } from '@lingui/core/macro'
import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDescribe } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { Chip } from '@/core/kit/chip'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { saveChange } from '@/core/writing/save-change'
import { removePart, type Part } from './parts'
import classes from './parts.module.css'

/** One of those who have a part: who, what she does in it, how to reach her now. */
export function PartRow({ part, mayChange, mayRemove }: { part: Part; mayChange: boolean; mayRemove: boolean }) {
  const party = part.party!
  const { data: who } = useQuery(recordQuery(party.type, String(party.id)))
  const { fields } = useDescribe('parts')
  const choices = fields.find(({ name }) => name === 'part')?.choices ?? []
  const chosen = choices.find(({ value }) => value === part.part)
  const [email, phone] = [who?.email as string | null, who?.phone as string | null]
  const change = (value: string, label: string) => void saveChange({ type: 'parts', row: part, values: { part: value }, text: `${party.title}: ${label}` })
  return (
    <li className={classes.part}>
      <Face name={party.title} picture={party.picture} size={34} square={party.type === 'organisations'} />
      <div className={classes.words}>
        <RecordLink type={party.type} id={String(party.id)} className={`one-line ${classes.name}`} dir="auto">{party.title}</RecordLink>
        {(who?.job_title || part.note) && <span className={`one-line ${classes.more}`} dir="auto">{[who?.job_title, part.note].filter(Boolean).join(' · ')}</span>}
        <span className={classes.reach}>
          {email && <a href={`mailto:${email}`} className="one-line" dir="ltr">{email}</a>}
          {phone && <a href={`tel:${phone}`} dir="ltr">{phone}</a>}
        </span>
      </div>
      {chosen && (
        <Menu position="bottom-end" width={170} disabled={!mayChange}>
          <Menu.Target><UnstyledButton disabled={!mayChange} aria-label={t`What ${party.title} does here: ${chosen.label}`}><Chip color={chosen.color}>{chosen.label}</Chip></UnstyledButton></Menu.Target>
          <Menu.Dropdown>{choices.map(({ value, label }) => <Menu.Item key={value} onClick={() => change(value, label)}>{label}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      {mayRemove && <ActionIcon size={22} className={classes.away} aria-label={t`Take ${party.title} out of this deal`} onClick={() => void removePart(part)}><Icon name="x" size={13} /></ActionIcon>}
    </li>
  )
}
