'use strict';
// Notes the emulator's address, by which .ci/testkit-node sees that all workers shared one, and that it ended with the run.

const fs = require('node:fs');

module.exports = (emulator) => fs.appendFileSync(process.env.ADDRESSES, `${emulator.baseUrl}\n`);
