import { t } from '@lingui/core/macro'
import { Drawer } from '@mantine/core'
import { Navigation } from './navigation'

/** The whole navigation, drawn in from the side of a phone. */
export function MobileMenu({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} size={300} padding={0}>
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content aria-label={t`Menu`} bg="var(--canvas)"><Drawer.Body h="100%"><Navigation onGo={onClose} /></Drawer.Body></Drawer.Content>
    </Drawer.Root>
  )
}
