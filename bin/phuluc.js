#!/usr/bin/env node
// Runs the TypeScript sources as they are (tsx), so that the command line needs no build step and is never stale.
require('tsx/cjs');
const { run } = require('../src/cli/main.ts');

// Whoever reads our output may stop early (`| head`): nobody listens any more, and nothing is wrong.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
});
