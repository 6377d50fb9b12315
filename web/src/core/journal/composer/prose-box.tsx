import { Skeleton } from '@mantine/core'
import { laterPart } from '@/core/kit/lazy-part'

const ProseEditor = laterPart(() => import('./prose-editor').then((module) => module.ProseEditor), { waiting: () => <Skeleton height={76} /> })

export interface ProseProps { value: string | null; onChange: (value: string | null) => void; label: string; placeholder: string; autoFocus?: boolean; error?: string }

/** A place for words with a small toolbar; the editor is loaded when somebody first writes. */
export function ProseBox(props: ProseProps) {
  return (
    <>
      <ProseEditor {...props} />
      {props.error && <p role="alert" style={{ color: 'var(--late)', fontSize: 12, margin: '4px 0 0' }}>{props.error}</p>}
    </>
  )
}
