import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '@/api/session'
import { laterPart } from '@/core/kit/lazy-part'

const PreviewBar = laterPart(() => import('./preview-bar').then((module) => module.PreviewBar))

/** The bar over every screen while somebody looks with other eyes; nothing of it is loaded else. */
export function Previewing() {
  const preview = useQuery(sessionQuery).data?.preview
  return preview ? <PreviewBar preview={preview} /> : null
}
