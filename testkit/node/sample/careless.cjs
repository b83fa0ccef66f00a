'use strict';
// What an application does that nobody looks at: a webhook that fails, a call that the emulator does not have, and a wrong parameter.

module.exports = async function careless(emulator) {
  await emulator.endpoint((request, response) => response.writeHead(500).end());
  await emulator.stripe.identity.verificationSessions.create({ type: 'document' });
  await emulator.stripe.charges.list().catch(() => {});
  await emulator.stripe.identity.verificationSessions.create({ type: 'face' }).catch(() => {});
};
