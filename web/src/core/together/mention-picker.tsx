import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useState } from 'react'
import { usersQuery, type UserBrief } from '@/api/people'
import { Face } from '@/core/kit/face'
import { typedMention, usersLike } from './typed-mention'
import classes from './together.module.css'

/** While somebody types @ and a name: the users who fit; arrows and Enter choose, Escape goes on typing. */
export function MentionPicker({ view, state }: { view: EditorView; state: EditorState }) {
  const { data: users = [] } = useQuery(usersQuery)
  const { $from, empty } = state.selection
  const before = empty ? $from.parent.textBetween(0, $from.parentOffset, '\n', '\n') : ''
  const typed = typedMention(before)
  const [left, setLeft] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const fitting = typed === null || left === before ? [] : usersLike(users, typed)
  const isOpen = fitting.length > 0
  useEffect(() => setAt(0), [typed])
  useEffect(() => {
    if (!isOpen) return
    const choose = (user: UserBrief) => view.dispatch(view.state.tr.insertText(`@${user.name} `, view.state.selection.from - (typed ?? '').length - 1, view.state.selection.from))
    const listen = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step) setAt((now) => (now + step + fitting.length) % fitting.length)
      else if (event.key === 'Escape') setLeft(before)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(fitting[Math.min(at, fitting.length - 1)])
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    view.dom.addEventListener('keydown', listen, true)
    return () => view.dom.removeEventListener('keydown', listen, true)
  })
  if (!isOpen) return null
  const choose = (user: UserBrief) => {
    view.dispatch(view.state.tr.insertText(`@${user.name} `, view.state.selection.from - (typed ?? '').length - 1, view.state.selection.from))
    view.focus()
  }
  return (
    <ul className={classes.picker} role="listbox" aria-label={t`Whom to mention`} onMouseDown={(event) => event.preventDefault()}>
      {fitting.map((user, place) => (
        <li key={user.id} role="option" aria-selected={place === at}>
          <UnstyledButton className={classes.candidate} data-on={place === at || undefined} tabIndex={-1} onClick={() => choose(user)}><Face name={user.name} picture={user.picture} size={20} />{user.name}</UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
