/** A role as the network names it: a word, or an object with one. */
export function sayRole(role: unknown): string {
  if (typeof role === 'string') return role
  if (role && typeof role === 'object') {
    const named = role as Record<string, unknown>
    return String(named.label ?? named.title ?? named.role ?? '')
  }
  return ''
}
