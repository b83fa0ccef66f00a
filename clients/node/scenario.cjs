'use strict';
// What an application does with stripe-node, in the words of one generation of it.
//
//   EMULATOR=http://127.0.0.1:12111 CLIENT=folder/with/node_modules node clients/node/scenario.cjs

const { check, end } = require('../checks.cjs');

process.removeAllListeners('warning'); // stripe-node warns of the habits that habits.cjs is about

(async () => {
  for (const part of ['resources', 'files', 'webhooks', 'errors', 'habits']) {
    await require(`./${part}.cjs`)().catch(failure => check(`${part}: to its end`, () => { throw failure; }));
  }
  end();
})();
