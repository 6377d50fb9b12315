import { useCallback, useState } from 'react'

/** Whether the customer's story lies over the case, where there is no room beside it. */
export function useBeside(): [boolean, () => void] {
  const [isOpen, setOpen] = useState(false)
  return [isOpen, useCallback(() => setOpen((before) => !before), [])]
}
