'use strict';
// The kit in a runner's own hooks: an account before each test, and a look at what is left after it.

const { closeAccount, openAccount } = require('../account/open.cjs');

const TIMEOUT = 180_000; // the first test of a run waits for the emulator to start

/**
 * @param hooks `beforeEach` and `afterEach` of the runner, which take a function and then `timeout`
 * @param nameOf the name of the current test, by the context that the runner gives its hooks
 * @param told says the dashboard of a test that failed by itself, and with it the error of its end, if the runner would not
 */
function hooksOf({ beforeEach, afterEach }, timeout, nameOf, told = () => {}) {
  return (options) => {
    let account;
    beforeEach(async (context) => {
      account = await openAccount({ name: nameOf(context), ...options });
    }, timeout);
    afterEach(async (context) => {
      const ended = account;
      account = undefined;
      if (!ended) return;
      const error = await closeAccount(ended, options).then(() => undefined, (failed) => failed);
      told(context, `Dashboard: ${ended.dashboard}`, error);
      if (error) throw error;
    }, timeout);
    return currentOf(() => account);
  };
}

/** Stands for the account of the test that is running. */
function currentOf(current) {
  return new Proxy({}, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      const account = current();
      if (!account) throw new Error(`There is no account outside of a test and its hooks, so no ${name}.`);
      const value = account[name];
      return typeof value === 'function' ? value.bind(account) : value;
    },
  });
}

module.exports = { hooksOf, TIMEOUT };
