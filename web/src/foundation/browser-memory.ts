/** Keeps something beyond a reload; false where the browser has no room for it, or keeps nothing at all. */
export function keepItem(name: string, value: string): boolean {
  try {
    localStorage.setItem(name, value)
    return true
  } catch {
    return false
  }
}
