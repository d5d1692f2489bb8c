// The add-in's pages. Built into dist/web, which the hub serves at its root.
//
// Content security policy for these pages: Fluent's styling engine (Griffel) inserts style elements while it runs, so
// `style-src` needs 'unsafe-inline'; scripts never do (no inline scripts, no eval). What the pages need is
//   default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com (only with officeJs=cdn);
//   style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; worker-src 'self';
//   connect-src 'self' and the hub's address, when it is another one;
//   frame-ancestors must let Office hosts in, and the workbench (same origin).
const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { guidePatterns } = require('./bin/lib/guidePages');

const OFFICE_JS = {
  // Microsoft's own copy, always the newest.
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // The copy npm installed, served by the hub; for networks without internet and for the workbench.
  local: '/office-js/office.js',
};

const page = (name, template, options = {}) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    scriptLoading: 'defer',
    ...options,
  });

module.exports = (env = {}, argv = {}) => {
  const officeJs = OFFICE_JS[env.officeJs ?? 'cdn'];
  if (officeJs === undefined) throw new Error('officeJs must be "cdn" or "local".');
  const isProduction = argv.mode === 'production';
  const workbench = ['index.tsx', 'index.ts'].map((file) => `./src/workbench/${file}`).find((file) => existsSync(file));

  return {
    context: __dirname,
    mode: isProduction ? 'production' : 'development',
    devtool: isProduction ? false : 'source-map',
    target: ['web', 'es2022'],
    entry: {
      taskpane: './src/taskpane/index.tsx',
      signIn: './src/taskpane/graph/signInPage.ts',
      browser: './src/browser/index.ts',
      'tong-hop': './src/dashboardPage/index.tsx',
      functions: './src/functions/index.ts',
      // Not for users: puts claims about Excel to the Excel it is opened in.
      ...(env.developer === undefined ? {} : { conformance: './src/conformance/index.ts' }),
      ...(workbench === undefined ? {} : { workbench }),
    },
    output: {
      path: path.resolve(__dirname, 'dist/web'),
      // The manifest names the functions' script, so it keeps its name.
      filename: ({ chunk }) => (chunk?.name === 'functions' ? '[name].js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html', {
        chunks: ['functions', 'taskpane'],
        templateParameters: { officeJs },
      }),
      page('browser', './src/browser/browser.html'),
      ...(env.developer === undefined
        ? []
        : [page('conformance', './src/conformance/conformance.html', { templateParameters: { officeJs } })]),
      page('sign-in', './src/taskpane/graph/sign-in.html', { chunks: ['signIn'], templateParameters: { officeJs } }),
      page('tong-hop', './src/dashboardPage/dashboard.html'),
      ...(workbench === undefined ? [] : [page('workbench', './src/workbench/workbench.html')]),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.{png,svg,css}', to: 'assets/[name][ext]' },
          { from: 'manifest.xml', to: 'manifest.xml' },
          { from: 'src/functions/functions.json', to: 'functions.json' },
          { from: 'src/taskpane/shortcuts.json', to: 'shortcuts.json' },
          ...guidePatterns,
        ],
      }),
    ],
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      buildDependencies: { config: [__filename] },
      name: `${isProduction ? 'production' : 'development'}-${env.officeJs ?? 'cdn'}`,
    },
    // The pane's first script without Office.js: at most 250 kB compressed, which is about 900 kB as it is.
    performance: { maxEntrypointSize: 900_000, maxAssetSize: 900_000, hints: isProduction ? 'error' : false },
  };
};
