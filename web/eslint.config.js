import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import lingui from 'eslint-plugin-lingui'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

// site → rooms → commons → core (record-page → records → journal → writing → kinds → kit) → api, foundation
const rooms = ['sales', 'service', 'marketing', 'trade', 'insight']
const floors = ['foundation', 'api', 'core', 'commons', 'rooms', 'site']
const folders = { rooms: rooms.map((room) => `./src/rooms/${room}`) }
const paths = (floor) => folders[floor] ?? [`./src/${floor}`]
const downwards = floors.flatMap((floor, height) =>
  floors.slice(height + 1).flatMap((above) =>
    paths(floor).flatMap((target) =>
      paths(above).map((from) => ({ target, from, message: `${floor} may not import from ${above}: imports go downwards.` })))))
const sideways = rooms.flatMap((room) =>
  rooms.filter((other) => other !== room).map((other) => ({
    target: `./src/rooms/${room}`, from: `./src/rooms/${other}`, message: 'A room may not import from another room.',
  })))
const inside = [
  ['kit', ['kinds', 'writing', 'records', 'record-page', 'journal', 'importing', 'jobs']],
  ['kinds', ['writing', 'records', 'record-page', 'journal', 'importing', 'jobs']],
  ['writing', ['records', 'record-page', 'journal', 'importing', 'jobs']],
  ['journal', ['records', 'record-page', 'importing']],
  ['records', ['record-page', 'importing']],
].flatMap(([low, highs]) => highs.map((high) => ({
  target: `./src/core/${low}`, from: `./src/core/${high}`, message: `core/${low} may not import from core/${high}.`,
})))

export default ts.config(
  { ignores: ['node_modules', 'src/api/generated', 'src/locales'] },
  ...ts.configs.recommended,
  lingui.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX, 'react-hooks': hooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...downwards, ...sideways, ...inside] }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'lingui/no-expression-in-message': 'off',
    },
  },
  { files: ['*.config.*', 'tooling/**'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.test.*'], rules: { 'max-lines': ['error', { max: 400 }] } },
)
