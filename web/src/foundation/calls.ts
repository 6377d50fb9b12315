/** A number, a word or sign for an extension, and the extension: "22 12 34 56 ext. 12". */
const EXTENSION = /^([^\p{L}#]*\d[^\p{L}#]*)(?:[\p{L}]{1,20}|#)[ .:=]{0,3}(\d{1,7})\)?$/u

/** The address that dials a number as typed; a phone waits at the comma and dials the extension then. */
export function callLink(typed: string): string {
  const [, number, extension] = EXTENSION.exec(typed.trim()) ?? [null, typed, '']
  return `tel:${number.replace(/[^\d+*#]/g, '').replace('#', '%23')}${extension && `,${extension}`}`
}
