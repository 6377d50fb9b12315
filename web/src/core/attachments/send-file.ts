import { t } from '@lingui/core/macro'
import type { StoredFile } from '@/api/contract'
import { Problem } from '@/api/problem'
import { formatSize } from '@/foundation/numbers'

/** What the server takes at most. */
export const LARGEST = 25 * 1024 * 1024
/** How many files go on a record in one step. */
export const MOST_AT_ONCE = 100

/** Says why a file cannot be sent, before its first byte is; null when it can. */
export function whyNot(file: Pick<File, 'name' | 'size'>): string | null {
  if (file.size > LARGEST) return t`“${file.name}” has ${formatSize(file.size)}; a file may have ${formatSize(LARGEST)}. Make it smaller and try again.`
  return file.size === 0 ? t`“${file.name}” is empty.` : null
}

/** Sends a file and tells how far it is, from 0 to 1; `fetch` could not say. */
export function sendFile(file: File, { onProgress, signal }: { onProgress: (done: number) => void; signal: AbortSignal }): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, file.name)
    request.open('POST', '/api/files')
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-CSRFToken', document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? '')
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total) }
    request.onload = () => {
      const told = read(request.responseText)
      if (request.status === 201) resolve({ ...told, id: String(told.id) } as unknown as StoredFile)
      else reject(new Problem(request.status, told))
    }
    request.onerror = () => reject(new Problem(0, { detail: t`The server cannot be reached. Send “${file.name}” again in a moment.` }))
    request.onabort = () => reject(new DOMException('', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function read(text: string): Record<string, unknown> {
  try { return JSON.parse(text) as Record<string, unknown> } catch { return {} }
}
