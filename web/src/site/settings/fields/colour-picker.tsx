import { Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import { t } from '@lingui/core/macro'
import { hueOf } from '@/core/kit/chip'
import classes from './colour-picker.module.css'

const COLOURS = ['gray', 'red', 'orange', 'amber', 'lime', 'green', 'teal', 'cyan', 'blue', 'indigo', 'violet', 'pink']

/** One of twelve colours that read well in both themes. */
export function ColourPicker({ value, label, onChange }: { value: string; label: string; onChange: (colour: string) => void }) {
  const [isOpen, { close, toggle }] = useDisclosure(false)
  return (
    <Popover opened={isOpen} onChange={(next) => !next && close()} position="bottom-start">
      <Popover.Target><UnstyledButton type="button" className={classes.open} aria-label={label} onClick={toggle}><Dot colour={value} /></UnstyledButton></Popover.Target>
      <Popover.Dropdown p={8}>
        <div className={classes.grid} role="radiogroup" aria-label={t`Colour`}>
          {COLOURS.map((colour) => (
            <UnstyledButton key={colour} role="radio" aria-checked={colour === value} aria-label={colour} className={classes.open} onClick={() => { onChange(colour); close() }}><Dot colour={colour} /></UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

export function Dot({ colour }: { colour: string | null }) {
  const hue = hueOf(colour)
  return <span className={classes.dot} data-grey={hue === null || undefined} style={{ '--hue': hue ?? 0 } as CSSProperties} />
}
