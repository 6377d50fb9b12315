import { describe, expect, it } from 'vitest'
import { moved, questionsOf, rowsOf } from './questions'

const rows = [{ id: '7', kind: 'email', label: 'E-mail', place: 1 }, { id: '9', kind: 'name', label: 'Name', place: 0 }]

describe('questions', () => {
  it('stand in their order, whatever order the rows have', () => {
    expect(questionsOf(rows).map(({ kind }) => kind)).toEqual(['name', 'email'])
  })
  it('are numbered anew after one was moved, and never leave the list', () => {
    const questions = questionsOf(rows)
    expect(rowsOf(moved(questions, '7', 0)).map(({ id, place }) => [id, place])).toEqual([['7', 0], ['9', 1]])
    expect(moved(questions, '9', 99).map(({ spot }) => spot)).toEqual(['7', '9'])
    expect(moved(questions, 'gone', 0)).toBe(questions)
  })
})
