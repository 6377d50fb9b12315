import { t } from '@lingui/core/macro'
import { Drawer, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useHouse } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import { openPalette } from '../palette/palette-state'
import { Navigation } from './navigation'
import classes from './mobile-bar.module.css'

/** On a phone: the four things one thumb needs, and a drawer with the rest. */
export function MobileBar() {
  const [isOpen, { open, close }] = useDisclosure(false)
  const first = useHouse().types.find((type) => type.in_menu)
  return (
    <div className={classes.bar}>
      <Link to="/today" className={classes.place} activeProps={{ 'data-active': true }}><Icon name="sun-high" size={21} />{t`Today`}</Link>
      {first && <Link to="/$type" params={{ type: first.type }} className={classes.place} activeProps={{ 'data-active': true }}><Icon name={first.icon} size={21} />{first.plural}</Link>}
      {first?.rights.create && (
        <UnstyledButton className={classes.place} onClick={() => openCreate({ type: first.type })}><span className={classes.plus}><Icon name="plus" size={20} /></span>{t`New`}</UnstyledButton>
      )}
      <UnstyledButton className={classes.place} onClick={openPalette}><Icon name="search" size={21} />{t`Search`}</UnstyledButton>
      <UnstyledButton className={classes.place} onClick={open} aria-expanded={isOpen}><Icon name="menu" size={21} />{t`Menu`}</UnstyledButton>
      <Drawer.Root opened={isOpen} onClose={close} size={300} padding={0}>
        <Drawer.Overlay backgroundOpacity={0.35} />
        <Drawer.Content aria-label={t`Menu`} bg="var(--canvas)"><Drawer.Body h="100%"><Navigation onGo={close} /></Drawer.Body></Drawer.Content>
      </Drawer.Root>
    </div>
  )
}
