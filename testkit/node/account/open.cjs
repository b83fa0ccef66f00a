'use strict';
// The life of a test's account: opened before the test, and looked through after it.

const { startEmulator } = require('../launch/emulator.cjs');
const { Account } = require('./account.cjs');
const { checkLeftovers } = require('./leftovers.cjs');

// In an account that others use too, what is left may be theirs.
const NONE = { webhooks: false, unsupported: false, errors: false };

/** A new account; the emulator is started if it is not there yet. */
async function openAccount({ name, secretKey, ...options } = {}) {
  return new Account(await startEmulator(options), name, secretKey);
}

/** Ends a test: rejects if it left something behind that it did not expect. */
async function closeAccount(account, checks) {
  try {
    await checkLeftovers(account, checks && checks.secretKey ? { ...NONE, ...checks } : checks);
  } finally {
    await account.closeReceivers();
  }
}

/** Calls the test with a new account. If both the test and its end fail, the end is printed, and the test's error is thrown. */
async function withAccount(options, test) {
  const account = await openAccount(options);
  let result;
  try {
    result = await test(account);
  } catch (error) {
    await closeAccount(account, options).then(() => console.error(`Dashboard: ${account.dashboard}`), (left) => console.error(left.message));
    throw error;
  }
  await closeAccount(account, options);
  return result;
}

module.exports = { openAccount, closeAccount, withAccount };
