'use strict';
// The kit without a runner: an account for a function, or one that is opened and closed by hand.

const { Account } = require('./account/account.cjs');
const { EmulatorError } = require('./account/api.cjs');
const { LeftoverError } = require('./account/leftovers.cjs');
const { closeAccount, openAccount, withAccount } = require('./account/open.cjs');
const { startEmulator } = require('./launch/emulator.cjs');

module.exports = { Account, EmulatorError, LeftoverError, closeAccount, openAccount, startEmulator, withAccount };
