import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'

const ProseEditor = lazy(() => import('./prose-editor').then((module) => ({ default: module.ProseEditor })))

export interface ProseProps { value: string | null; onChange: (value: string | null) => void; label: string; placeholder: string; autoFocus?: boolean; error?: string }

/** A place for words with a small toolbar; the editor is loaded when somebody first writes. */
export function ProseBox(props: ProseProps) {
  return (
    <Suspense fallback={<Skeleton height={76} />}>
      <ProseEditor {...props} />
      {props.error && <p role="alert" style={{ color: 'var(--late)', fontSize: 12, margin: '4px 0 0' }}>{props.error}</p>}
    </Suspense>
  )
}
