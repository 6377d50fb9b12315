import { t } from '@lingui/core/macro'
import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Link, RecordView } from '@/api/contract'
import { RecordPicker } from '@/core/kinds/record-picker'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { RecordLink } from '@/core/kit/record-link'
import { openCreate } from '@/core/writing/open-create'
import { saveChange } from '@/core/writing/save-change'
import type { Card, PartyAt } from './contract'
import { refreshCalls } from './calls-query'
import classes from './calls.module.css'

interface Props { card: Card; /** Which of several it is. */ onChoose: (party: string) => void }

/** Whose number it is: one, one of several, or nobody's yet. */
export function Who({ card, onChoose }: Props) {
  const sure = card.parties.find(({ id }) => id === String(card.party))
  if (sure) return <Somebody party={sure} />
  if (card.parties.length === 0) return <Nobody card={card} onChoose={onChoose} />
  return (
    <div>
      <p className={classes.ask}>{card.parties.some(({ is_exact: isExact }) => isExact) ? t`Several have this number. Who is it?` : t`This may be an extension of theirs. Is it?`}</p>
      <ul className={classes.choices}>
        {card.parties.map((party) => (
          <li key={party.id}>
            <UnstyledButton className={classes.choice} onClick={() => onChoose(party.id)}>
              <Face name={party.title} picture={party.picture?.url} size={22} square={party.type === 'organisations'} />
              <span className="one-line" dir="auto">{party.title}</span><span className={`${classes.quiet} one-line`}>{more(party)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

const more = ({ job_title: job, employer, city }: PartyAt) => [job, employer?.title, city].filter(Boolean).join(' · ')

function Somebody({ party }: { party: PartyAt }) {
  return (
    <div className={classes.somebody}>
      <Face name={party.title} picture={party.picture?.url} size={36} square={party.type === 'organisations'} />
      <div className={classes.names}>
        <RecordLink type={party.type} id={party.id} className={`${classes.name} one-line`} dir="auto">{party.title}</RecordLink>
        <span className={`${classes.quiet} one-line`}>{more(party)}</span>
      </div>
      {party.owner && <span title={t`Looked after by ${party.owner.title}`}><Face name={party.owner.title} picture={party.owner.picture} size={20} /></span>}
    </div>
  )
}

/** Nobody has the number: somebody new, or another number of somebody known. */
function Nobody({ card, onChoose }: Props) {
  const [isAdding, setAdding] = useState(false)
  const phone = card.number.shown || card.number.given
  if (!phone) return <p className={classes.nothing}>{t`The number is withheld.`}</p>
  const made = async (record: RecordView) => { onChoose(record.id); await refreshCalls() }
  const add = (type: string) => openCreate({ type, values: { phone }, onCreated: (record) => void made(record) })
  return (
    <div>
      <p className={classes.ask}>{t`Nobody here has this number. Whose is it?`}</p>
      <div className={classes.offers}>
        {card.may_add.includes('people') && <Button size="compact-sm" leftSection={<Icon name="user-plus" size={14} />} onClick={() => add('people')}>{t`Enter the person`}</Button>}
        {card.may_add.includes('organisations') && <Button size="compact-sm" leftSection={<Icon name="building" size={14} />} onClick={() => add('organisations')}>{t`Enter the organisation`}</Button>}
        <Button size="compact-sm" leftSection={<Icon name="plus" size={14} />} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>{t`It is somebody known`}</Button>
      </div>
      {isAdding && (
        <RecordPicker type="parties" value={null} label={t`Whose number is it?`} placeholder={t`Whose number is it? Type a name`}
          onChange={(whose) => whose && void addNumber(whose, phone).then((done) => { if (done) { onChoose(whose.id); void refreshCalls() } })} />
      )}
    </div>
  )
}

/** Adds a number to those that somebody has. */
async function addNumber({ type, id }: Link, phone: string): Promise<boolean> {
  try {
    const record = await api.get<RecordView>(`/${type}/${id}`)
    const points = record.children.contact_points ?? []
    const values = { children: { contact_points: [...points, { kind: 'phone', value: phone }] } }
    return !!await saveChange({ type, row: record, values, text: t`${record.title} has this number now.` })
  } catch (error) {
    announceProblem(error)
    return false
  }
}
