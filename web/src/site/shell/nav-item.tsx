import { Tooltip } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '@/core/kit/icon'
import classes from './navigation.module.css'

interface Props { to: LinkProps['to']; params?: Record<string, string>; icon: string; label: string; isNarrow?: boolean; after?: ReactNode; /** Also when the navigation is narrow. */ isAlwaysAfter?: boolean; onGo?: () => void }

/** One place to go to; folded to its icon when the navigation is narrow. */
export function NavItem({ to, params, icon, label, isNarrow = false, after, isAlwaysAfter = false, onGo }: Props) {
  return (
    <Tooltip label={label} position="right" disabled={!isNarrow} openDelay={100}>
      <Link to={to} params={params as never} className={classes.item} activeProps={{ 'data-active': true, 'aria-current': 'page' }} aria-label={isNarrow ? label : undefined} onClick={onGo}>
        <Icon name={icon} size={17} />
        {!isNarrow && <span className="one-line">{label}</span>}
        {(!isNarrow || isAlwaysAfter) && after}
      </Link>
    </Tooltip>
  )
}
