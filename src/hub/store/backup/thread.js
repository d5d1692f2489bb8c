// Entry of the thread that opens ledger files: threads do not take over tsx from the process that starts them.
require('tsx/cjs');
require('./tasks.ts');
