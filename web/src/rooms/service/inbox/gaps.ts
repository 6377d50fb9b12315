/** What was meant as a field and would be sent raw: as the server looks for it before an answer leaves. */
const MEANT = /\{\s{0,9}(?:(?:contact|customer|case|user|company)\b[^{}\n]{0,60}\}?|[a-z_]{1,30}\.[a-z_]{1,30}\s{0,9}\})/g

export function gapsIn(text: string): string[] { return [...new Set(text.match(MEANT) ?? [])] }
