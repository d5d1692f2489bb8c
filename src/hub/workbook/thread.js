// Entry of the thread that makes shared workbooks: threads do not take over tsx from the process that starts them.
require('tsx/cjs');
require('./make.ts');
