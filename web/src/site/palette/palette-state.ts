import { createToggle } from '@/core/kit/toggle'
import { stopTypingAhead, typeAhead } from '@/core/kit/type-ahead'

const toggle = createToggle()
export const openPalette = () => { typeAhead(); toggle.open() }
export const closePalette = () => { stopTypingAhead(); toggle.close() }
export const flipPalette = () => (toggle.isOpen() ? closePalette() : openPalette())
export const useIsPaletteOpen = toggle.useIsOpen
