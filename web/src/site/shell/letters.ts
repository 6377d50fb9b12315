/** The first free Latin letter of a word, for "g" and a letter; taken ones are remembered. */
export function letterOf(word: string, taken: Set<string>): string | null {
  const letter = [...word.toLowerCase().normalize('NFD')].find((sign) => /[a-z]/.test(sign) && !taken.has(sign)) ?? null
  if (letter) taken.add(letter)
  return letter
}
