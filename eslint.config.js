import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const testFunctions = '/^(it|test|describe|suite)$/';

/** A test that is switched off or runs alone hides failures. A condition with a reason is allowed: test.skip(cond, why). */
const honestTests = [
  {
    selector: `CallExpression[callee.object.name=${testFunctions}][callee.property.name=/^(only|todo|fixme|fails|fail)$/]`,
    message: 'No focused, postponed or expected-to-fail tests.',
  },
  {
    selector: `CallExpression[callee.object.name=${testFunctions}][callee.property.name="skip"][arguments.0.type=/^(Literal|TemplateLiteral)$/]`,
    message: 'No switched-off tests.',
  },
  {
    selector: `CallExpression[callee.object.object.name=${testFunctions}][callee.property.name=/^(only|skip|todo|fixme)$/]`,
    message: 'No focused or switched-off tests.',
  },
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Tests do not sleep: wait for what you expect to see.',
  },
];

const injected = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Randomness is passed in.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock is passed in.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is passed in.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-deprecated': [
        'error',
        // marked so that it stands out: signing in over http, which only the demo provider on loopback does
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...honestTests, ...injected],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: [
      'electron/**/*.ts',
      'build/**/*.ts',
      'tests/bench/**/*.ts',
      'tests/e2e/casus/**/*.ts',
      'tests/e2e/support/**/*.ts',
      'tests/region/**/*.ts',
      'renderer/main.tsx',
      'backend/main.ts',
      '*.config.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...honestTests] },
  },
  {
    files: ['electron/**/*.ts', 'build/**/*.ts', 'tests/**/*.ts', 'backend/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures name their continuation `use`, which is no React hook; its empty patterns are its syntax.
      'no-empty-pattern': 'off',
      'react-hooks/rules-of-hooks': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
);
