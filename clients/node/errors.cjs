'use strict';
// Each class of error, and what the SDK retries.

const { assert, check, creations, fault, freshKey } = require('../checks.cjs');
const { client, traits } = require('./client.cjs');

const create = ({ sessions }, options) => sessions.create({ type: 'document' }, options);

async function classes() {
  const once = () => client({ maxNetworkRetries: 0 });
  const rejects = (name, parameters, expected) => check(name, async () => {
    const account = once();
    await fault(account.key, { method: 'POST', times: 0, ...parameters });
    await assert.rejects(create(account), expected);
  });
  await check('StripeInvalidRequestError', async () => {
    const rejected = { type: 'StripeInvalidRequestError', statusCode: 400, code: 'parameter_missing', param: 'type' };
    await assert.rejects(once().sessions.create({}), rejected);
    await assert.rejects(once().sessions.retrieve('vs_none'), { ...rejected, statusCode: 404, code: 'resource_missing', param: 'session', message: "No such VerificationSession: 'vs_none'" });
  });
  await check('StripeAuthenticationError', () =>
    assert.rejects(create(client({}, 'sk_none')), { type: 'StripeAuthenticationError', statusCode: 401 }));
  await check('StripeConnectionError', () =>
    assert.rejects(create(client({ port: 9, maxNetworkRetries: 0 })), { type: 'StripeConnectionError' }));
  await check('StripeIdempotencyError', async () => {
    const account = once();
    await create(account, { idempotencyKey: 'one' });
    await assert.rejects(account.sessions.create({ type: 'id_number' }, { idempotencyKey: 'one' }), { type: 'StripeIdempotencyError', statusCode: 400 });
  });
  await rejects('StripePermissionError', { preset: 'permission_denied' }, { type: 'StripePermissionError', statusCode: 403 });
  await rejects('StripeRateLimitError', { preset: 'rate_limited' }, { type: 'StripeRateLimitError', statusCode: 429, code: 'rate_limit' });
  await rejects('StripeAPIError', { status: 500 }, { type: 'StripeAPIError', statusCode: 500 });
  await rejects('409', { status: 409 }, { type: traits.lockTimeout, statusCode: 409, code: 'lock_timeout' });
  await rejects('an account without Identity', { preset: 'identity_not_activated' }, { code: 'identity_api_invalid_application' });
}

async function retries() {
  const faults = [{ status: 409 }, { status: 409, code: 'idempotency_key_in_use' }, { status: 500 }, { status: 503 }, { drop: 'before' }, { drop: 'after' }];
  for (const wrong of faults) {
    await check(`retried: ${JSON.stringify(wrong)}`, async () => {
      const account = client({ maxNetworkRetries: 2 });
      await fault(account.key, { method: 'POST', ...wrong });
      const session = await create(account);
      const made = await account.sessions.list();
      assert.deepEqual(made.data.map(each => each.id), [session.id]);
      const keys = (await creations(account.key)).map(request => request.idempotency_key);
      assert.equal(keys.length, 2);
      assert.ok(keys[0]);
      assert.equal(keys[0], keys[1]);
    });
  }
  await check('not retried: rate_limit', async () => {
    const account = client({ maxNetworkRetries: 2 });
    await fault(account.key, { method: 'POST', times: 0, preset: 'rate_limited' });
    await assert.rejects(create(account));
    assert.equal((await creations(account.key)).length, 1);
  });
  await check(`retries by default: ${traits.defaultRetries}`, async () => {
    const account = client();
    await fault(account.key, { method: 'POST', times: 0, status: 500 });
    await assert.rejects(create(account), { type: 'StripeAPIError' });
    assert.equal((await creations(account.key)).length, 1 + traits.defaultRetries);
  });
  await check('an Idempotency-Key replays', async () => {
    const account = client();
    const options = { idempotencyKey: freshKey() };
    const first = await create(account, options);
    const second = await create(account, options);
    assert.equal(second.id, first.id);
    assert.equal(second.lastResponse.headers['idempotent-replayed'], 'true');
  });
}

module.exports = async () => {
  await classes();
  await retries();
};
