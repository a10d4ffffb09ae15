// Lint decides correctness; the formatter decides all layout. Rules that a test or the compiler already enforces are
// not repeated here (import law: test/architecture).
const path = require('node:path');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');
const js = require('@eslint/js');

const root = path.dirname(__dirname);
const projects = [
  'src-main/tsconfig.pure.json',
  'src-main/tsconfig.json',
  'src-renderer/tsconfig.json',
  'test/tsconfig.json',
];

const node = {
  document: 'readonly',
  Image: 'readonly',
  OffscreenCanvas: 'readonly',
  console: 'readonly',
  process: 'readonly',
  fetch: 'readonly',
  URL: 'readonly',
  AbortSignal: 'readonly',
  setTimeout: 'readonly',
  clearTimeout: 'readonly',
  Buffer: 'readonly',
};

/** Sentences of the no-restricted rules: what happened and what to do. */
const onlyServeCalls =
  'ipcMain is used in src-main/app/serve-calls.ts only: add a row to contract/calls.ts instead.';

module.exports = tseslint.config(
  {
    ignores: [
      'out/**',
      'dist/**',
      'node_modules/**',
      'test/fixtures/**',
      'test/golden/**',
      'electron.vite.config.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain'], message: onlyServeCalls }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Name what you export: default exports lose their name on import.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers, booleans and the like read well in templates; objects are still refused.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // These say how to write it shorter, not that it is wrong.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Outside text is cut into code points on purpose, and control characters are what several parsers look for.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': 'off', // the compiler's noUnused* say it
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/require-await': 'off', // an async port may answer at once
      '@typescript-eslint/dot-notation': 'off', // against noPropertyAccessFromIndexSignature
      'no-undef': 'off', // the compiler's own
    },
  },
  {
    files: ['src-renderer/**/*.ts', 'src-renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src-main/app/serve-calls.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test, which is right
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.objectContaining and the like are `any`
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.config.ts', 'test/bench/**/*.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['build/**/*.mjs', 'build/**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { ...node, module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
);
