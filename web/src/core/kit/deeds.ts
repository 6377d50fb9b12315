/** Something that was done on this page: the journal's entries that take it back, in the order in which to take them back. */
export interface Deed { notice: string; entries: string[]; afterUndo?: () => void }

const MOST = 100

let done: Deed[] = []
let undone: string[][] = []

/** What was done last is taken back first; something new makes an end of doing again. */
export function rememberDeed(deed: Deed): Deed {
  done = [...done, deed].slice(-MOST)
  undone = []
  return deed
}

/** It is being taken back, by whatever way: it stands no longer in the row. */
export function forgetDeed(deed: Deed): void {
  done = done.filter((each) => each !== deed)
}

export const lastDeed = (): Deed | undefined => done.at(-1)

/** The journal's entries of a taking back; to take those back is to do it again. */
export function rememberTakenBack(entries: string[]): void {
  if (entries.length > 0) undone = [...undone, entries].slice(-MOST)
}

/** What doing again starts from, once. */
export function popTakenBack(): string[] | undefined {
  const last = undone.at(-1)
  undone = undone.slice(0, -1)
  return last
}

/** Done again, it can be taken back again, and what was taken back before it can still be done again. */
export function rememberDoneAgain(deed: Deed): void {
  done = [...done, deed].slice(-MOST)
}
