import { Link as Anchor } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { EntryView, Link } from '@/api/contract'
import classes from './entry.module.css'

interface Piece { words: string; draw: (words: string) => ReactNode }

/** A record's name, leading to its page. */
export function mention(link: Link, words = link.title): ReactNode {
  return <Anchor to="/$type/$id" params={{ type: link.type, id: String(link.id) }} className={classes.mention}>{words}</Anchor>
}

const toRecord = (link: Link) => (words: string) => mention(link, words)

function piecesOf(entry: EntryView, subject: Link | null): Piece[] {
  const pieces: Piece[] = []
  if (entry.by) pieces.push({ words: entry.by.title, draw: (words) => <strong className={classes.actor}>{words}</strong> })
  if (entry.about?.title && !isSame(entry.about, subject)) pieces.push({ words: entry.about.title, draw: toRecord(entry.about) })
  if (entry.via_person && entry.via_person.title !== entry.about?.title) pieces.push({ words: entry.via_person.title, draw: toRecord(entry.via_person) })
  return pieces
}

const isSame = (one: Link, other: Link | null) => String(one.id) === String(other?.id) && one.type === other?.type

function cut(text: string, pieces: Piece[]): ReactNode {
  const [first, ...rest] = pieces
  if (!first || !text) return text
  const at = first.words ? text.indexOf(first.words) : -1
  if (at < 0) return cut(text, rest)
  return <Fragment>{cut(text.slice(0, at), rest)}{first.draw(first.words)}{cut(text.slice(at + first.words.length), rest)}</Fragment>
}

/** What happened as one sentence, with its people leading to their pages. */
export function Sentence({ entry, subject }: { entry: EntryView; subject: Link | null }) {
  return <>{cut(entry.sentence, piecesOf(entry, subject))}</>
}
