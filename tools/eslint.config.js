import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * The floors, top to bottom (README, "How the house is laid out"). A file imports from its own floor and from floors
 * below it, never from above. `go/packages` and the parts of the language are floors of their own.
 */
const floors = [
  ['ui'],
  ['lessons'],
  ['reference'],
  ['share', 'storage', 'limits'],
  ['browser'],
  ['worker'],
  ['world'],
  ['appengine'],
  ['go/packages'],
  ['go/program', 'go/loaded'],
  ['go/machine', 'go/compile'],
  ['go/types'],
  ['go/syntax'],
  ['cache', 'datastore'],
];

/** Floors where nothing may enter but through the demo: no clock, no chance, no page. */
const pure = ['world', 'appengine', 'go', 'cache', 'datastore'];
const hidden = 'All input enters through the demo: virtual clock and seeded generator only (README, "One idea").';

const folderOf = (floor) =>
  floor.map((f) => (f.includes('program') || f.includes('loaded') ? `src/${f}.ts` : `src/${f}/**`));

const floorRules = floors.map((floor, i) => {
  const above = floors.slice(0, i).flat();
  return {
    files: folderOf(floor),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: above.map((name) => ({
            regex: `^(\\.\\./)+${name.replace('go/', '(go/)?')}(/|$)`,
            message: `${floor.join(', ')} lies below ${name} and may not know it.`,
          })),
        },
      ],
    },
  };
});

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'tools/**/*.mjs'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.name='eval']", message: 'The page forbids eval.' },
        { selector: "NewExpression[callee.name='Function']", message: 'The page forbids new Function.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  ...floorRules,
  {
    files: pure.map((f) => `src/${f}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window', 'document', 'navigator', 'location', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask',
          'requestAnimationFrame', 'fetch', 'localStorage', 'indexedDB', 'crypto', 'process', 'Buffer', 'postMessage',
        ].map((name) => ({ name, message: hidden })), // prettier-ignore
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: hidden },
        { object: 'Math', property: 'random', message: hidden },
      ],
    },
  },
  { files: ['tools/**', 'test/**'], rules: { 'no-console': 'off' } },
);
