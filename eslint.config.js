// Import directions are part of the architecture (docs/architecture.md): a wrong import fails the lint.
const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const reactHooks = require('eslint-plugin-react-hooks');
const globals = require('globals');

const PURE = [
  'text',
  'values',
  'appendix',
  'check',
  'status',
  'examine',
  'submission',
  'consolidate',
  'catalogue',
  'port',
  'calendar',
  'config',
  'handout',
  'plan',
  'dashboard',
  'report',
];
const ADAPTERS = ['excel', 'xlsx', 'docx', 'destinations', 'grid', 'public'];
const SHELLS = ['taskpane', 'functions', 'cli', 'hub', 'workbench', 'browser', 'dashboardPage', 'conformance'];
const TEST_ONLY = ['office-host'];

/** Forbids imports of the named rooms from any depth below src. */
const rooms = (names, message) => ({ regex: `^(\\.\\./)+(${names.join('|')})(/|$)`, message });
const NODE_BUILTINS = {
  regex: '^(node:|(fs|path|os|http|https|net|crypto|child_process|stream|url|util|worker_threads|zlib)(/|$))',
  message: 'A pure room knows no file, network, process or clock: take it as an argument.',
};
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

module.exports = tseslint.config(
  { ignores: ['dist/**', '.cache/**', 'coverage/**', 'node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: PURE.map((room) => `src/${room}/**/*.{ts,tsx}`),
    rules: restrict(
      rooms(
        [...ADAPTERS, ...SHELLS, ...TEST_ONLY, 'messages'],
        'Pure rooms import pure rooms only, and hold no sentences.',
      ),
      NODE_BUILTINS,
    ),
  },
  {
    files: ['src/messages/**/*.ts'],
    rules: restrict(rooms([...ADAPTERS, ...SHELLS, ...TEST_ONLY], 'Messages know only the pure rooms.'), NODE_BUILTINS),
  },
  {
    files: ADAPTERS.map((room) => `src/${room}/**/*.{ts,tsx}`),
    rules: restrict(rooms([...SHELLS, ...TEST_ONLY], 'Adapters import pure rooms, never a shell.')),
  },
  ...SHELLS.map((room) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: restrict(
      rooms(
        [
          // The page for people without a recent Excel shows the very same pane over a file, the coordinators' page the
          // very same room: further composition roots of the pane.
          ...SHELLS.filter(
            (other) =>
              other !== room &&
              !(room === 'cli' && other === 'hub') &&
              !(['browser', 'dashboardPage'].includes(room) && other === 'taskpane'),
          ),
          ...TEST_ONLY.filter(() => room !== 'workbench'),
        ],
        'Nobody imports a shell (the command line alone starts the hub, the browser page shows the pane); only the workbench, which stands in for Excel, imports the Office host.',
      ),
    ),
  })),
  {
    files: ['src/office-host/**/*.{ts,tsx}'],
    rules: restrict(rooms(SHELLS, 'The Office host stands under the product, it does not know it.')),
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/cli/**/*.ts', 'bin/**/*.js', 'bench/**/*.ts', '**/*.config.js'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
