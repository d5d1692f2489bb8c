// Builds the pages with webpack; its file cache makes a second build of unchanged sources take a second or two.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');

/**
 * Builds dist/web. `officeJs` is `cdn` (Microsoft's address) or `local` (the copy npm installed); `more` are further
 * switches of webpack.config.js. Ends the process on failure.
 */
function buildPages(officeJs, more = []) {
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const run = spawnSync(
    process.execPath,
    [
      webpack,
      '--mode',
      'production',
      '--env',
      `officeJs=${officeJs}`,
      ...more.flatMap((name) => ['--env', name]),
      '--stats',
      'errors-warnings',
    ],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
}

module.exports = { buildPages, root };
