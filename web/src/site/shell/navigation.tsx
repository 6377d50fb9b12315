import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { useHouse } from '@/api/describe'
import { mayBeDouble } from '@/commons/directory/doubles/doubles'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { Mark } from '@/core/kit/mark'
import { UnreadCount } from '@/core/together/unread-count'
import { openPalette } from '../palette/palette-state'
import { NavItem } from './nav-item'
import { useClosedRooms } from './nav-state'
import { RoomHeading } from './room-heading'
import { roomPlaces } from './room-places'
import { RunningJobs } from './running-jobs'
import { useActiveInView } from './use-active-in-view'
import { UserMenu } from './user-menu'
import classes from './navigation.module.css'

interface Props { isNarrow?: boolean; onFold?: () => void; onGo?: () => void }

/** The way round the house: Today, then each room with its record types, then the house itself. */
export function Navigation({ isNarrow = false, onFold, onGo }: Props) {
  const { company, rooms, types } = useHouse()
  const inMenu = types.filter((type) => type.in_menu)
  const item = { isNarrow, onGo }
  const [closed, turn] = useClosedRooms()
  const places = useActiveInView<HTMLDivElement>()
  return (
    <nav className={classes.nav} data-narrow={isNarrow || undefined} aria-label={t`Main`}>
      <div className={classes.top}>
        <Mark size={26} />
        {!isNarrow && <span className={`${classes.company} one-line`} title={company.name}>{company.name}</span>}
        {onFold && !isNarrow && <FoldButton isNarrow={isNarrow} onFold={onFold} />}
      </div>
      <UnstyledButton className={classes.search} onClick={() => { onGo?.(); openPalette() }} aria-label={isNarrow ? t`Search` : undefined}>
        <Icon name="search" size={16} />
        {!isNarrow && <><span className={classes.grow}>{t`Search`}</span><KeyCaps keys="mod+k" /></>}
      </UnstyledButton>
      <div className={classes.places} ref={places}>
        <NavItem to="/today" icon="sun-high" label={t`Today`} {...item} />
        <NavItem to="/notifications" icon="bell" label={t`Notifications`} after={<UnreadCount isDot={isNarrow} />} isAlwaysAfter {...item} />
        {rooms.map((room) => {
          const own = inMenu.filter((type) => type.room === room.slug)
          const others = roomPlaces().filter((place) => place.room === room.slug && place.isFor(types))
          const isOpen = isNarrow || !closed.has(room.slug)
          return own.length + others.length > 0 && (
            <div key={room.slug} className={classes.room}>
              {!isNarrow && <RoomHeading label={room.label} isOpen={isOpen} onTurn={() => turn(room.slug)} />}
              {isOpen && <>
                {others.filter(({ isFirst }) => isFirst).map((place) => <NavItem key={place.to} to={place.to as never} icon={place.icon} label={place.label} {...item} />)}
                {own.map((type) => <NavItem key={type.type} to="/$type" params={{ type: type.type }} icon={type.icon} label={type.plural} {...item} />)}
                {others.filter(({ isFirst }) => !isFirst).map((place) => <NavItem key={place.to} to={place.to as never} icon={place.icon} label={place.label} {...item} />)}
              </>}
            </div>
          )
        })}
      </div>
      <div className={classes.foot}>
        {inMenu.some(({ type, rights }) => mayBeDouble(type) && rights.change) && <NavItem to="/doubles" icon="users-group" label={t`Doubles`} {...item} />}
        <NavItem to="/import" icon="file-import" label={t`Import`} {...item} />
        <NavItem to="/lately" icon="history" label={t`Done lately`} {...item} />
        <NavItem to="/jobs" icon="activity" label={t`Jobs`} after={<RunningJobs />} {...item} />
        <NavItem to="/settings" icon="settings" label={t`Settings`} {...item} />
        {onFold && isNarrow && <FoldButton isNarrow={isNarrow} onFold={onFold} />}
        <UserMenu isNarrow={isNarrow} />
      </div>
    </nav>
  )
}

function FoldButton({ isNarrow, onFold }: { isNarrow: boolean; onFold: () => void }) {
  const label = isNarrow ? t`Unfold the navigation` : t`Fold the navigation`
  return (
    <Tooltip label={label} position="right">
      <ActionIcon onClick={onFold} aria-label={label} className={classes.fold}><Icon name="layout-sidebar" /></ActionIcon>
    </Tooltip>
  )
}
