import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const forbid = (selector, message) => ({ selector, message })

const noBarrel = forbid('ExportAllDeclaration', 'Name what you export: a star hides who needs what.')
const noDefault = forbid('ExportDefaultDeclaration', 'Export by name; only Taro wants default exports.')
const noClock = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", 'The time is an argument.'),
  forbid("MemberExpression[object.name='Date'][property.name='now']", 'The time is an argument.'),
]
const noChance = forbid(
  "MemberExpression[object.name='Math'][property.name='random']",
  'Chance is an argument.',
)

/** Types know these (tsconfig has DOM, for the browser build and the journeys); WeChat and the cloud do not. */
const browserGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'location',
  'fetch',
  'MutationObserver',
]
const noBrowser = browserGlobals.map((name) => ({ name, message: 'Only a browser has it.' }))

/** Where Taro or a tool takes the default export of a file. */
const wantsDefault = [
  'src/app.tsx',
  'src/pages/**',
  'src/features/*/pages/**',
  '**/*.config.{ts,mjs}',
  'config/index.ts',
  'types/**',
]

const focused = ['it', 'test', 'describe'].flatMap((object) =>
  ['only', 'skip', 'todo', 'failing'].map((property) => ({ object, property, message: 'Every test runs.' })),
)
const focusedGlobals = ['fit', 'fdescribe', 'xit', 'xtest', 'xdescribe']

const house = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  complexity: ['error', 15],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-depth': ['error', 2],
  'max-lines': ['error', 200],
  'max-lines-per-function': ['error', { max: 40 }],
  'no-restricted-syntax': ['error', noBarrel, noDefault],
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
  'prefer-const': 'error',
}

/** Rules that need types, where a slip is a bug the compiler does not see. */
const typed = {
  '@typescript-eslint/no-base-to-string': 'off', // String(unknown) is how strange input is read
  '@typescript-eslint/require-await': 'off', // handlers are async by contract, awaiting or not
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
}

/** For the edges where values come in without a type. */
const unsafe = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
    `@typescript-eslint/no-unsafe-${use}`,
    'off',
  ]),
)

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...house, ...typed },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.base],
    rules: { 'max-lines': house['max-lines'], 'no-warning-comments': house['no-warning-comments'] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
    },
  },
  {
    // Class names of a CSS module are `any` (types/assets.d.ts).
    files: ['src/**/*.tsx'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Pages are markup as much as code.
    files: ['src/pages/**/*.tsx', 'src/features/*/pages/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  { files: wantsDefault, rules: { 'no-restricted-syntax': ['error', noBarrel] } },
  {
    files: ['cloudfunctions/{capabilities,kernel}/**/*.ts'],
    ignores: ['cloudfunctions/kernel/adapters/**'],
    rules: {
      'no-restricted-syntax': ['error', noBarrel, noDefault, ...noClock, noChance],
      'no-console': 'error',
    },
  },
  {
    // Retries wait a random time; the clock is given here too.
    files: ['cloudfunctions/kernel/runtime/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrel, noDefault, ...noClock] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'cloudfunctions/**/*.ts'],
    ignores: ['src/shared/browser-*.ts'],
    rules: { 'no-restricted-globals': ['error', ...noBrowser] },
  },
  {
    // The SDK's answers are `any`; here they become the ports' types.
    files: ['cloudfunctions/kernel/adapters/**/*.ts'],
    rules: unsafe,
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-globals': ['error', ...focusedGlobals],
      'no-restricted-properties': ['error', ...focused],
      // What a planted file, a built bundle or a fake host hands back has no type.
      ...unsafe,
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
