/** What this page itself wrote: it shows that at once, and needs not be told of it. */
const entries = new Set<string>()
const MOST_KNOWN = 500
let underWay = 0
let waiting: (() => void)[] = []

/** Keeps in mind that something is being written, until the answer names its entry. */
export async function whileWriting<T>(write: () => Promise<{ result: T; entry: string | null }>): Promise<T> {
  underWay += 1
  try {
    const { result, entry } = await write()
    if (entry) entries.add(entry)
    if (entries.size > MOST_KNOWN) entries.delete(entries.values().next().value!)
    return result
  } finally {
    underWay -= 1
    if (underWay === 0) { waiting.forEach((go) => go()); waiting = [] }
  }
}

/** Resolves when nothing is being written: what is read before knows nothing of it. */
export function whenWritten(): Promise<void> {
  return underWay === 0 ? Promise.resolve() : new Promise((resolve) => { waiting.push(resolve) })
}

export function isOwn(entry: string): boolean { return entries.has(entry) }
