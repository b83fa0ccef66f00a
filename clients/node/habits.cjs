'use strict';
// What a generation does with options and callbacks, and what the emulator's hint says of it.

const { assert, check, within } = require('../checks.cjs');
const { client, traits } = require('./client.cjs');

const OPTIONS = { stripeAccount: 'acct_1clients', idempotencyKey: 'k', apiKey: 'sk_test_x', apiVersion: '2026-07-29.dahlia', maxNetworkRetries: 0, timeout: 9000, host: 'localhost' };

/** That an object of options was taken for parameters, and that the hint says where it belongs. */
async function takenForParameters(promise, name) {
  await assert.rejects(promise, error => {
    assert.equal(error.code, 'parameter_unknown');
    assert.equal(error.param, name);
    assert.match(error.headers['emulator-hint'], new RegExp(`^${name} is an option of the client`));
    return true;
  });
}

module.exports = async () => {
  await check('a connected account', async () => {
    const { sessions } = client();
    const { id } = await sessions.create({ type: 'document' }, { stripeAccount: 'acct_1clients' });
    assert.equal((await sessions.retrieve(id, {}, { stripeAccount: 'acct_1clients' })).id, id);
    await assert.rejects(sessions.retrieve(id), { code: 'resource_missing' });
    if (traits.optionsAlone === 'taken') assert.equal((await sessions.retrieve(id, { stripeAccount: 'acct_1clients' })).id, id);
  });
  if (traits.optionsAlone === 'parameters') {
    for (const [name, value] of Object.entries(OPTIONS)) {
      await check(`${name} in the place of parameters`, async () => {
        const { sessions } = client();
        const { id } = await sessions.create({ type: 'document' });
        await takenForParameters(sessions.retrieve(id, { [name]: value }), name);
        await takenForParameters(sessions.cancel(id, { [name]: value }), name);
        await takenForParameters(sessions.list({ [name]: value }), name);
      });
    }
  }
  await check('options among parameters', async () => {
    const { sessions } = client();
    const both = sessions.create({ type: 'document', idempotencyKey: 'k' });
    if (traits.optionsAmongParameters === 'parameters') await takenForParameters(both, 'idempotencyKey');
    else await assert.rejects(both, { code: 'parameter_missing', param: 'type' });
  });
  await check('a callback', async () => {
    const { sessions } = client();
    const called = new Promise(give => sessions.create({ type: 'document' }, (error, session) => give(session.id)));
    if (traits.callbacks === 'called') assert.match(await within(10, called), /^vs_/);
    else await assert.rejects(within(0.5, called));
  });
};
