'use strict';
// For node:test.

const nodeTest = require('node:test');
const { withAccount } = require('../account/open.cjs');
const { hooksOf, TIMEOUT } = require('./hooks.cjs');

/** An account for each test of the file, or of the suite in which it is called, by the hooks of node:test. */
const useEmulator = hooksOf(nodeTest, { timeout: TIMEOUT }, (context) => context && context.name, (context, dashboard, error) => {
  // After a failure, node:test says nothing of the errors of its hooks.
  if (!context || context.passed !== false) return;
  for (const line of (error ? error.message : dashboard).split('\n')) context.diagnostic(line);
});

/** As `test` of node:test; the function gets an account of its own, also where tests run at once, and then the context. */
const test = wrap(nodeTest.test);
for (const kind of ['only', 'skip', 'todo']) test[kind] = wrap(nodeTest.test[kind]);

function wrap(original) {
  return (name, ...rest) => {
    const run = rest.pop();
    if (typeof run !== 'function') return original(name, ...rest, run);
    const [{ emulator, ...options } = {}] = rest;
    return original(name, options, (context) => withAccount({ name, ...emulator }, (account) => run(account, context)));
  };
}

module.exports = { useEmulator, test };
