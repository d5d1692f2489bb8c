/** The main job once more in the other half of Office.js: Excel for Windows, which most officials have. */
process.env['WORKBENCH_PLATFORM'] = 'pc';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- after the platform is named
require('./mainJob.test');
