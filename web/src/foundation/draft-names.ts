/** Where a composing's unfinished words are kept. */
export function draftName(composing: string, type: string, id: string): string { return `${composing}:${type}:${id}` }
