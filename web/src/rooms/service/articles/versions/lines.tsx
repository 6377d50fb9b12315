import { t } from '@lingui/core/macro'
import type { ComparedLine, Piece } from '../articles'
import classes from './versions.module.css'

/** One part of the article on both sides, line beside line; what is another word is marked. */
export function Lines({ label, lines }: { label: string; lines: ComparedLine[] }) {
  const isSame = lines.every(({ kind }) => kind === 'same')
  return (
    <section aria-label={label}>
      <h2 className={classes.part}>{label}{isSame && <span className="quiet"> {t`the same`}</span>}</h2>
      <div className={classes.lines} role="table" aria-label={label}>
        {lines.map((line, at) => (
          <div key={at} className={classes.line} role="row" data-kind={line.kind}>
            <div role="cell" className={classes.side} data-side="before" dir="auto"><Pieces pieces={line.before} as="del" /></div>
            <div role="cell" className={classes.side} data-side="after" dir="auto"><Pieces pieces={line.after} as="ins" /></div>
          </div>
        ))}
      </div>
    </section>
  )
}

function Pieces({ pieces, as: Marked }: { pieces: Piece[] | null; as: 'del' | 'ins' }) {
  return pieces?.map(({ text, marked }, at) => marked ? <Marked key={at}>{text}</Marked> : <span key={at}>{text}</span>)
}
