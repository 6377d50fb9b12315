/** Three columns, two, or tabs. */
export type Shape = 'wide' | 'medium' | 'narrow'

const WIDE = 1060
const NARROW = 680

/** By the page's own width, since the navigation may be folded. */
export function shapeOf(width: number): Shape { return width >= WIDE ? 'wide' : width >= NARROW ? 'medium' : 'narrow' }
