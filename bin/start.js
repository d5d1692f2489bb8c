#!/usr/bin/env node
// One command for a first look: builds the pages with the npm copy of Office.js, starts the hub over https and says
// where to go. Nothing is fetched from outside.
const { buildPages } = require('./lib/build');

buildPages('local');
require('tsx/cjs');
const { start } = require('../src/cli/start.ts');

start({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
});
