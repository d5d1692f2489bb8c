const { default: Sequencer } = require('@jest/test-sequencer');

/** What waits for browsers, hubs and servers of its own takes longest: begun last, it would leave the other workers idle. */
const LONG = ['/tests/e2e/', '/tests/hub/crash.test.ts'];

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG.some((part) => path.replaceAll('\\', '/').includes(part));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
