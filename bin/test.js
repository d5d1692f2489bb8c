#!/usr/bin/env node
// The one command that runs every test: builds the pages, finds or installs a browser, runs all Jest projects.
// Further arguments go to Jest as they are.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { buildPages, root } = require('./lib/build');
const { provideChromium } = require('./lib/chromium');

const chromium = provideChromium();
if (!chromium) {
  console.error(
    'The browser tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
  process.exit(2);
}

buildPages('local');

const resultFile = path.join(root, '.cache', 'test-result.json');
mkdirSync(path.dirname(resultFile), { recursive: true });
rmSync(resultFile, { force: true });
const run = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${resultFile}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], env: { ...process.env, CHROMIUM_PATH: chromium } },
);
if (!existsSync(resultFile)) {
  console.error('Jest ended without a result.');
  process.exit(run.status || 1);
}
const result = JSON.parse(readFileSync(resultFile, 'utf8'));
// A suite that could not even load has no failed test of its own: it counts as one.
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
console.log(`${result.numPassedTests} passed, ${failed} failed`);
process.exit(run.status === 0 && failed === 0 && result.numPassedTests > 0 ? 0 : 1);
