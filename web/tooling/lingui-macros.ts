import { transformAsync } from '@babel/core'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import type { Plugin } from 'vite'
import { compiledMessages } from './compiled-messages.ts'

/** Expands lingui's macros with Babel, and only in the files that use them, so that the rest stays on the fast lane. */
export function linguiMacros(): Plugin {
  return {
    name: 'lingui-macros',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          // English is the fallback of every language, so the words stay in the code.
          plugins: [[linguiMacro, { stripMessageField: false }], compiledMessages],
        })
        return result?.code ? { code: result.code, map: result.map } : null
      },
    },
  }
}
