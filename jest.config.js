// Four projects: pure and adapter rooms in Node, what talks to Excel once more in the oldest Excel there is, the pane's
// components in jsdom, the built product in Chromium.
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Written for ES modules alone, which these projects do not run.
const transformIgnorePatterns = ['/node_modules/(?!(openid-client|oauth4webapi|jose)/)'];
const common = {
  transform,
  transformIgnorePatterns,
  cacheDirectory: '.cache/jest',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json'],
};

module.exports = {
  // Ends what hangs. How long a test takes says nothing about the product, and a busy machine is several times slower.
  testTimeout: 240_000,
  // By default Jest leaves one processor idle, which of two is half.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tests/longFirst.js',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/taskpane/'],
    },
    {
      // The oldest Excel the manifest admits: what runs in the newest only must be caught.
      ...common,
      displayName: 'excel-1.13',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/excel/**/*.test.ts'],
      setupFiles: ['<rootDir>/tests/excel/oldestExcel.ts'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/taskpane/**/*.test.ts', '<rootDir>/tests/taskpane/**/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
