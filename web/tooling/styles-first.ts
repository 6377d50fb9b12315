import type { Plugin } from 'vite'

const SHEET = /\n\s*<link rel="stylesheet"[^>]*>/g

/**
 * Puts the entry's own styles, the kit's among them, before those of the pieces that the entry is made of: our classes stand on
 * the kit's components and win by coming later. The bundler has it the other way round.
 */
export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(page) {
        const sheets = page.match(SHEET) ?? []
        const own = sheets.find((each) => each.includes('/assets/index-'))
        if (!own || !page.includes(sheets.join(''))) throw new Error('the styles of the entry are missing, or something stands between the sheets')
        const others = sheets.filter((each) => each !== own)
        return page.replace(sheets.join(''), [own, ...others].join(''))
      },
    },
  }
}
