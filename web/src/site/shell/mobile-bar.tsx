import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useHouse } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { openCreate } from '@/core/writing/open-create'
import { openPalette } from '../palette/palette-state'
import classes from './mobile-bar.module.css'

const MobileMenu = lazyPart(() => import('./mobile-menu').then((module) => module.MobileMenu))

/** On a phone: the four things one thumb needs, and a drawer with the rest. */
export function MobileBar() {
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const first = useHouse().types.find((type) => type.in_menu)
  return (
    <div className={classes.bar}>
      <Link to="/today" className={classes.place} activeProps={{ 'data-active': true }}><Icon name="sun-high" size={21} />{t`Today`}</Link>
      {first && <Link to="/$type" params={{ type: first.type }} className={classes.place} activeProps={{ 'data-active': true }}><Icon name={first.icon} size={21} />{first.plural}</Link>}
      {first?.rights.create && (
        <UnstyledButton className={classes.place} onClick={() => openCreate({ type: first.type })}><span className={classes.plus}><Icon name="plus" size={20} /></span>{t`New`}</UnstyledButton>
      )}
      <UnstyledButton className={classes.place} onClick={openPalette}><Icon name="search" size={21} />{t`Search`}</UnstyledButton>
      <UnstyledButton className={classes.place} onClick={() => setOpen(true)} aria-expanded={!!isOpen}><Icon name="menu" size={21} />{t`Menu`}</UnstyledButton>
      {isOpen !== null && <MobileMenu isOpen={isOpen} onClose={() => setOpen(false)} />}
    </div>
  )
}
