'use strict';
// A delivery that arrives, is verified by the SDK's own check, and is read as the SDK reads it.

const { assert, check, receiver } = require('../checks.cjs');
const { Stripe, client, traits } = require('./client.cjs');

module.exports = async () => {
  const { stripe, sessions } = client();
  const hook = await receiver();
  const { secret } = await stripe.webhookEndpoints.create({
    url: hook.url,
    enabled_events: ['identity.verification_session.created'],
    api_version: '2026-07-29.dahlia',
  });
  const session = await sessions.create({ type: 'document', metadata: { name: 'Zoë' } });
  let body;
  let signature;
  await check('a delivery arrives', async () => {
    ({ body, headers: { 'stripe-signature': signature } } = await hook.next());
  });
  hook.close();
  await check('its signature is right', async () => {
    const event = stripe.webhooks.constructEvent(body, signature, secret);
    assert.equal(event.type, 'identity.verification_session.created');
    assert.equal(event.data.object.id, session.id);
    assert.equal(event.data.object.metadata.name, 'Zoë');
    assert.equal((await stripe.webhooks.constructEventAsync(body.toString(), signature, secret)).id, event.id);
  });
  await check('the static check', () => {
    assert.equal(typeof Stripe.webhooks?.constructEvent, traits.staticWebhooks ? 'function' : 'undefined');
    if (traits.staticWebhooks) assert.ok(Stripe.webhooks.constructEvent(body, signature, secret).id);
  });
  await check('a wrong secret and a changed body are noticed', () => {
    const type = 'StripeSignatureVerificationError';
    assert.throws(() => stripe.webhooks.constructEvent(body, signature, 'whsec_other'), { type });
    assert.throws(() => stripe.webhooks.constructEvent(body.toString().replace('Zoë', 'Zoe'), signature, secret), { type });
  });
};
