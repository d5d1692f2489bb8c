#!/usr/bin/env node
// Runs the TypeScript sources as they are (tsx), so that the command line needs no build step and is never stale.
require('tsx/cjs');
require('../src/cli/main.ts');
