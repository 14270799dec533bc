import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Ways to write HTML or to leave the app; Trusted Types and the content security policy forbid them a second time. */
const FORBIDDEN_PROPERTIES = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'openExternal', 'openPath'].map(
  (property) => ({
    property,
    message: 'Documents are data: build nodes from them, and never leave the app.',
  }),
);

/** Packages that were measured to lose data, and the door to the system that only one layer may use. */
const FORBIDDEN_IMPORTS = ['write-file-atomic', 'atomically', 'conf', 'electron-store', '@electron/remote'].map(
  (name) => ({
    name,
    message: 'See docs/adr/0005-own-file-writes.md.',
  }),
);
const ELECTRON = { name: 'electron', message: 'Only src/hosts/electron may import electron.' };

/** Syntax that no code has. */
const FORBIDDEN_SYNTAX = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Build nodes from data instead.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];

/** Words of the interface outside of the catalogues, where they would stay English. */
const SAID = 'Say words through a message: src/renderer/messages, docs/languages.md.';
const LETTERS = '/\\p{L}{2}/u';
const WORDED = '/^(aria-label|aria-description|alt|title|placeholder|label|hint|term|trigger|triggerLabel|submit)$/';
const IN_ATTRIBUTE = `JSXAttribute[name.name=${WORDED}]`;
const IN_CHILD = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer';
const CHOICE = ':matches(ConditionalExpression, LogicalExpression)';
const WORDS_IN_CODE = [
  `JSXText[value=${LETTERS}]`,
  `${IN_ATTRIBUTE} > Literal[value=${LETTERS}]`,
  ...[`${IN_ATTRIBUTE} > JSXExpressionContainer`, IN_CHILD].flatMap((place) => [
    `${place} > Literal[value=${LETTERS}]`,
    `${place} > ${CHOICE} > Literal[value=${LETTERS}]`,
    `${place} > TemplateLiteral > TemplateElement[value.raw=${LETTERS}]`,
    `${place} > ${CHOICE} > TemplateLiteral > TemplateElement[value.raw=${LETTERS}]`,
  ]),
  'Property[key.name=/^(label|title|hint|use|purpose|placeholder)$/] > Literal[value=/^\\p{Lu}/u]',
].map((selector) => ({ selector, message: SAID }));

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/out/**', '**/dist/**', '**/test-results/**', '**/playwright-report/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'max-depth': ['error', 4],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-properties': ['error', ...FORBIDDEN_PROPERTIES],
      'no-restricted-imports': ['error', { paths: [...FORBIDDEN_IMPORTS, ELECTRON] }],
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/hosts/electron/**', 'e2e/electron-double/**'],
    rules: { 'no-restricted-imports': ['error', { paths: FORBIDDEN_IMPORTS }] },
  },
  { files: ['src/renderer/**/*.{ts,tsx}'], ...hooks.configs.flat['recommended-latest'] },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    // The gallery is for developers, and its samples are words of archives.
    ignores: ['**/*.test.{ts,tsx}', 'src/renderer/features/gallery/**'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, ...WORDS_IN_CODE] },
  },
  // A catalogue is a list of words, not code to follow.
  { files: ['src/renderer/messages/{en,ru,uk,de}/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/core/search/**'],
    // Typed arrays in hot loops: every index is checked by the loop's own bounds.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // AssemblyScript has numbers of 64 bits.
  { files: ['src/core/search/wasm/**'], rules: { 'no-loss-of-precision': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**'],
    // A describe block is a list of cases, not a function to follow.
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  { files: ['build/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
);
