/** HTML that somebody typed, if it says anything. */
export function isWordless(html: string | null): boolean {
  return !html || html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''
}
