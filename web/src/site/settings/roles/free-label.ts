/** "Copy of Seller", or "Copy of Seller 2" when there is one already. */
export function freeLabel(wanted: string, taken: string[]): string {
  const candidates = [wanted, ...taken.map((_, at) => `${wanted} ${at + 2}`)]
  return candidates.find((label) => !taken.includes(label)) ?? wanted
}
