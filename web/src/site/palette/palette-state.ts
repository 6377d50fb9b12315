import { createToggle } from '@/core/kit/toggle'

const toggle = createToggle()
export const openPalette = toggle.open
export const closePalette = toggle.close
export const flipPalette = toggle.flip
export const useIsPaletteOpen = toggle.useIsOpen
