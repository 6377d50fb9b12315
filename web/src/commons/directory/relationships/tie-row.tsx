import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import { useState } from 'react'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import type { Tie } from '../network/ties'
import { sayTime } from '../network/say-time'
import { endRelationship, removeRelationship } from './change-relationship'
import classes from './relationships.module.css'

/** One relationship: to whom, as what, since when. */
export function TieRow({ tie, mayEdit, onEdit }: { tie: Tie; mayEdit: boolean; onEdit: () => void }) {
  const { edge, other, words, isEnded } = tie
  const more = [edge.note, sayTime(edge)].filter(Boolean).join(' · ')
  return (
    <li className={classes.row} data-ended={isEnded}>
      <Face name={other.title} picture={other.picture} size={26} square={other.type !== 'people'} />
      <div className={classes.words}>
        <span className="one-line"><span className="quiet">{words}</span>{' '}
          <Anchor to="/$type/$id" params={{ type: other.type, id: other.id }} className={classes.name}>{other.title}</Anchor></span>
        {more && <span className={`one-line ${classes.more}`}>{more}</span>}
      </div>
      {mayEdit && <TieMenu tie={tie} onEdit={onEdit} />}
    </li>
  )
}

function TieMenu({ tie, onEdit }: { tie: Tie; onEdit: () => void }) {
  const [isWanted, setWanted] = useState(false)
  const button = (
    <ActionIcon size={22} className={classes.menu} aria-label={t`More about ${tie.words} ${tie.other.title}`} aria-haspopup="menu" onClick={() => setWanted(true)}><Icon name="dots" size={15} /></ActionIcon>
  )
  if (!isWanted) return button
  return (
    <Menu defaultOpened position="bottom-end" width={190}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="pencil" />} onClick={onEdit}>{t`Edit`}</Menu.Item>
        {!tie.isEnded && <Menu.Item leftSection={<Icon name="flag" />} onClick={() => void endRelationship(tie)}>{t`It ended today`}</Menu.Item>}
        <Menu.Item leftSection={<Icon name="trash" />} color="red" onClick={() => void removeRelationship(tie)}>{t`It never was; remove it`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
