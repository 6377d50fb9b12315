import { t } from '@lingui/core/macro'
import { useRef, useState } from 'react'
import { iconOf, kindOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import type { Column } from '../state/columns'
import type { SortKey } from '../state/sorting'
import { HeadingMenu } from './heading-menu'
import { useColumnDrag } from './use-column-drag'
import { useColumnEdge } from './use-column-edge'
import classes from './table.module.css'

export interface HeadingActions {
  sort: (column: Column, adding: boolean) => void
  setSort: (column: Column, descending: boolean) => void
  resize: (name: string, width: number) => void
  /** Shows a width while the edge is dragged, before it is kept. */
  preview: (name: string, width: number | null) => void
  moveBefore: (name: string, before: string | null) => void
  nudge: (name: string, step: -1 | 1) => void
  hide: (name: string) => void
  group: (name: string) => void
  filter: (name: string) => void
}

interface Props {
  id: string
  column: Column
  /** What stands before the names of records of this type. */
  icon: string
  at: number
  sorted: SortKey | null
  /** Which of several sort keys it is; 0 if there is only one. */
  place: number
  isActive: boolean
  actions: HeadingActions
}

export function HeadingCell({ id, column, icon, at, sorted, place, isActive, actions }: Props) {
  const cell = useRef<HTMLDivElement>(null)
  const [hasMenu, setMenu] = useState(false)
  const side = useColumnDrag(cell, column, actions.moveBefore)
  const edge = useColumnEdge(column, actions)
  const { field, isTitle } = column
  return (
    <div
      ref={cell} id={id} role="columnheader" aria-colindex={at + 2} data-heading={at} data-name={column.name} data-active={isActive || undefined} data-drop={side ?? undefined}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : field.sortable ? 'none' : undefined}
      className={`${classes.headingCell} ${isTitle ? classes.title : ''}`} data-align={kindOf(field).align}
      onContextMenu={(event) => { event.preventDefault(); setMenu(true) }}
    >
      <button
        type="button" tabIndex={-1} className={classes.headingButton} title={field.help || undefined}
        onClick={(event) => (field.sortable ? actions.sort(column, event.shiftKey) : setMenu(true))}
      >
        <Icon name={isTitle ? icon : iconOf(field)} size={13} color="var(--ink-3)" />
        <span className="one-line">{field.label}</span>
        {sorted && <Icon name={sorted.descending ? 'arrow-down' : 'arrow-up'} size={13} color="var(--accent-ink)" />}
        {sorted && place > 0 && <span className={classes.sortPlace}>{place}</span>}
      </button>
      <button type="button" tabIndex={-1} className={classes.more} aria-label={t`More for ${field.label}`} aria-haspopup="menu" onClick={() => setMenu(true)}>
        <Icon name="chevron-down" size={13} />
      </button>
      {hasMenu && <HeadingMenu column={column} actions={actions} onClose={() => setMenu(false)} />}
      <span className={classes.edge} {...edge} />
    </div>
  )
}
