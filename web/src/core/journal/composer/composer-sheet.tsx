import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './composer.module.css'

/** On a phone one writes on a sheet that comes from below. */
export function ComposerSheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" withCloseButton={false} radius="lg" padding="sm" title={label} classNames={{ header: classes.sheetTitle, inner: classes.sheetPlace, content: classes.sheet }}>
      {children}
    </Drawer>
  )
}
