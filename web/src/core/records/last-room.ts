/** How large the last list, board or calendar was: what is drawn first is what fits into the same room. */
let last: { width: number; height: number } | null = null

export const lastRoom = () => last ?? { width: window.innerWidth, height: window.innerHeight - 100 }

export function keepRoom({ clientWidth: width, clientHeight: height }: Element): void { last = { width, height } }
