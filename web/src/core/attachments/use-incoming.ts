import { useEffect, useRef, useState } from 'react'

/** Takes files that are dropped anywhere on the page, or pasted, a picture into a note as well; says whether some hover above it. */
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
      if (event.defaultPrevented || !files.length || isForWords(event)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    // Before an editor, which would take a picture for words, of which nothing is left.
    window.addEventListener('paste', paste, true)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste, true)
    }
  }, [isOff])
  return isOver
}

/** Whether what is pasted goes into a text: words do, also those that bring a picture of themselves, as from a spreadsheet. */
function isForWords({ target, clipboardData }: ClipboardEvent): boolean {
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName))
  return isTyping && (!!clipboardData?.types.includes('text/plain') || !!target.closest('[role="dialog"]'))
}
