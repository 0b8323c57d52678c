import { join } from 'node:path';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'String unions rather than enums.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  ...['Program >', 'Program > ExportNamedDeclaration >'].flatMap((place) => [
    { selector: `${place} VariableDeclaration[kind='let']`, message: 'No module-level state: keep it in an object that the caller makes.' },
    {
      selector: `${place} VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]`,
      message: 'A collection that starts empty is module-level state: keep it in an object that the caller makes.',
    },
  ]),
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '**/.afterpilot/**', '**/*.cjs', '**/*.mjs', '**/*.gen.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...SYNTAX],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/scoring/src/**/*.ts', '**/*.rules.ts'],
    ignores: ['**/*spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'Rules are pure: what they need is an argument.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'Rules are pure.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
        ...SYNTAX,
      ],
    },
  },
  {
    files: ['libs/scoring/src/topics/**/*.ts', 'libs/scoring/src/engine/**/*.ts'],
    ignores: ['**/*spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/vocabulary/dates'], importNames: ['dateOf'], message: 'People read days of the vendor: snapshot.zone.dateOf.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: join(import.meta.dirname, '..') } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-meaningless-void-operator': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-await': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/unbound-method': 'error',
    },
  },
  {
    // An unhandled rejection ends the process, so `void` does not help on the server.
    files: ['apps/{api,cli,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*spec.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] },
  },
  {
    // TanStack Router redirects by throwing an object.
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }], allowRethrowing: true },
      ],
    },
  },
  { files: ['.config/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
