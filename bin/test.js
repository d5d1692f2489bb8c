#!/usr/bin/env node
// The one command that runs every test: builds the pages, finds or installs a browser and a PostgreSQL, runs all Jest
// projects.
// Further arguments go to Jest as they are.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { buildPages, root } = require('./lib/build');
const { provideChromium } = require('./lib/chromium');
const { providePostgres, startPostgres } = require('./lib/postgres');

const chromium = provideChromium();
if (!chromium) {
  console.error(
    'The browser tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
  process.exit(2);
}

const postgres = providePostgres();
if (!postgres) {
  console.error(
    'The tests of the hub need PostgreSQL: install it (Debian: apt-get install postgresql) or name the folder of its programs in POSTGRES_BIN.',
  );
  process.exit(2);
}

buildPages('local', ['developer']);
startPostgres(postgres).then((server) => {
  const status = runJest({ CHROMIUM_PATH: chromium, PHULUC_TEST_POSTGRES: server.url });
  server.stop();
  process.exit(status);
});

function runJest(env) {
  const resultFile = path.join(root, '.cache', 'test-result.json');
  mkdirSync(path.dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // What the code under test says on its console is for whoever runs one file; here it would bury what failed.
  const switches = ['--silent', '--json', `--outputFile=${resultFile}`];
  const run = spawnSync(process.execPath, [jest, ...switches, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (!existsSync(resultFile)) {
    console.error('Jest ended without a result.');
    return run.status || 1;
  }
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  // A suite that could not even load has no failed test of its own: it counts as one.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  console.log(`${result.numPassedTests} passed, ${failed} failed`);
  return run.status === 0 && failed === 0 && result.numPassedTests > 0 ? 0 : 1;
}
