import { useEffect, useRef, useState } from 'react'

/** Takes files that are dropped anywhere on the page, or pasted where nobody types; says whether some hover above it. */
export function useIncoming(onFiles: (files: File[]) => void, isOff: boolean): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => { latest.current = onFiles })
  useEffect(() => {
    if (isOff) return
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => { if (!event.relatedTarget) setOver(false) }
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...event.dataTransfer?.files ?? []]
      if (event.defaultPrevented || !files.length) return
      event.preventDefault()
      latest.current(files)
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []]
      if (event.defaultPrevented || !files.length || isTyping(event.target)) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [isOff])
  return isOver
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName))
}
