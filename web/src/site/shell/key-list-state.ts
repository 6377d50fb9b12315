import { createToggle } from '@/core/kit/toggle'

const toggle = createToggle()
export const openKeyList = toggle.open
export const closeKeyList = toggle.close
export const useIsKeyListOpen = toggle.useIsOpen
