import { UnstyledButton } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import classes from './navigation.module.css'

interface Props { label: string; isOpen: boolean; onTurn: () => void }

/** The name of a room in the navigation; who does not work there folds it away. */
export function RoomHeading({ label, isOpen, onTurn }: Props) {
  return (
    <h2 className={classes.heading}>
      <UnstyledButton className={classes.turn} aria-expanded={isOpen} onClick={onTurn}>
        <span className="one-line">{label}</span>
        <Icon name="chevron-down" size={12} />
      </UnstyledButton>
    </h2>
  )
}
