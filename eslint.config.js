import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'
import { importDirections } from './scripts/lint/import-directions.ts'

const nodeGlobals = ['console', 'process', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'URL']

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'data/', 'tour/', 'test-results/', 'playwright-report/']),
  // No comment switches a rule off: a rule that is wrong here is changed here.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // Scanners send control characters, and files have them: expressions must be able to name them.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.recommended, svelte.configs.recommended],
    languageOptions: {
      parserOptions: { parser: ts.parser, projectService: true, extraFileExtensions: ['.svelte'] },
    },
    plugins: { house: { rules: { 'import-directions': importDirections } } },
    rules: {
      // The compiler knows every name, those of the browser and of Node too.
      'no-undef': 'off',
      'house/import-directions': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      // Where a default must stand for nothing it assigns to never, and the compiler checks that.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // What speaks to a terminal: the set-up, the command line, the entries, processes started by tests.
  {
    files: ['scripts/**', 'tests/support/**', 'electron/cli/**', 'electron/main.ts', 'electron/main-chromium.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
)
