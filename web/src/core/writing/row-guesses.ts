type Row = Record<string, unknown>
/** What a row's other values say of those that were left empty. */
type Guess = (row: Row) => Row | null

const guesses = new Map<string, Guess>()

/** Lets the rows of a child set fill in what is plain from what is typed. */
export function offerRowGuess(set: string, guess: Guess): void { guesses.set(set, guess) }

/** The row with what its values say, unless somebody chose otherwise before. */
export function withGuess(set: string, before: Row, row: Row): Row {
  const [was, is] = [guesses.get(set)?.(before), guesses.get(set)?.(row)]
  const open = Object.entries(is ?? {}).filter(([name]) => row[name] === before[name] && (!row[name] || row[name] === was?.[name]))
  return open.length > 0 ? { ...row, ...Object.fromEntries(open) } : row
}
