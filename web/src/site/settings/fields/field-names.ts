/** A stable inner name from a label: "Favourite roast" → favourite_roast. The user never sees it. */
export function nameOf(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 50)
  return /^[a-z]/.test(plain) ? plain : `field_${plain || Date.now().toString(36)}`
}
