'use strict';
// Every resource of Identity and around it, by the methods that the SDK has for it.

const { advance, assert, check } = require('../checks.cjs');
const { client, verify } = require('./client.cjs');

async function sessions() {
  const { key, stripe, sessions } = client();
  let session;
  await check('create', async () => {
    session = await sessions.create({ type: 'document', metadata: { 'order.id': '7' }, options: { document: { require_live_capture: true } } });
    assert.match(session.id, /^vs_/);
    assert.equal(session.status, 'requires_input');
    assert.equal(session.options.document.require_live_capture, true);
    assert.ok(session.client_secret.startsWith(`${session.id}_secret_`));
    assert.equal(session.lastResponse.statusCode, 200);
    assert.match(session.lastResponse.requestId, /^req_/);
  });
  await check('retrieve', async () => assert.deepEqual((await sessions.retrieve(session.id)).metadata, { 'order.id': '7' }));
  await check('update', async () => {
    const updated = await sessions.update(session.id, { metadata: { 'order.id': '', user: '42' } });
    assert.deepEqual(updated.metadata, { user: '42' });
  });
  await check('cancel', async () => {
    assert.equal((await sessions.cancel(session.id)).status, 'canceled');
    assert.equal((await sessions.cancel(session.id)).status, 'canceled');
  });
  await check('a call that the SDK does not have', async () => {
    session = await sessions.create({ type: 'document' });
    assert.equal((await verify(stripe, session.id)).status, 'verified');
  });
  await check('expand', async () => {
    const shown = await sessions.retrieve(session.id, { expand: ['last_verification_report', 'verified_outputs'] });
    assert.equal(shown.last_verification_report.object, 'identity.verification_report');
    assert.ok(shown.verified_outputs.first_name);
  });
  await check('redact', async () => {
    assert.equal((await sessions.redact(session.id)).redaction.status, 'processing');
    await advance(key, '4d');
    assert.equal((await sessions.retrieve(session.id)).redaction.status, 'redacted');
  });
}

async function lists() {
  const { sessions } = client();
  const ids = [];
  for (let i = 0; i < 5; i++) ids.unshift((await sessions.create({ type: 'document' })).id);
  const all = async pages => {
    const seen = [];
    for await (const session of pages) seen.push(session.id);
    return seen;
  };
  await check('auto-paging', async () => assert.deepEqual(await all(sessions.list({ limit: 2 })), ids));
  await check('auto-paging to an array', async () =>
    assert.equal((await sessions.list({ limit: 2 }).autoPagingToArray({ limit: 4 })).length, 4));
  await check('auto-paging backwards, oldest first', async () =>
    assert.deepEqual(await all(sessions.list({ limit: 2, ending_before: ids[4] })), ids.slice(0, 4).reverse()));
  await check('list by status and time', async () => {
    await sessions.cancel(ids[1]);
    const found = await sessions.list({ status: 'canceled', created: { gte: 1 } });
    assert.deepEqual(found.data.map(session => session.id), [ids[1]]);
    assert.equal(found.has_more, false);
  });
}

async function reports() {
  const { stripe, sessions } = client();
  await check('reports', async () => {
    const { id } = await sessions.create({ type: 'document' });
    const report = (await verify(stripe, id)).last_verification_report;
    const { data } = await stripe.identity.verificationReports.list({ verification_session: id });
    assert.deepEqual(data.map(found => found.id), [report]);
    assert.equal((await stripe.identity.verificationReports.retrieve(report)).document.status, 'verified');
  });
  await check('events', async () => {
    const { data } = await stripe.events.list({ types: ['identity.verification_session.verified'] });
    assert.equal(data.length, 1);
    const event = await stripe.events.retrieve(data[0].id);
    assert.equal(event.data.object.status, 'verified');
    assert.ok((await stripe.events.list({ limit: 2 }).autoPagingToArray({ limit: 100 })).length > 2);
  });
}

async function endpoints() {
  const { stripe } = client();
  await check('webhook endpoints', async () => {
    const made = await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/', enabled_events: ['*'] });
    assert.match(made.secret, /^whsec_/);
    assert.equal((await stripe.webhookEndpoints.update(made.id, { disabled: true })).status, 'disabled');
    assert.equal((await stripe.webhookEndpoints.retrieve(made.id)).status, 'disabled');
    assert.equal((await stripe.webhookEndpoints.list()).data.length, 1);
    assert.equal((await stripe.webhookEndpoints.del(made.id)).deleted, true);
    await assert.rejects(stripe.webhookEndpoints.retrieve(made.id), { statusCode: 404 });
  });
}

module.exports = async () => {
  for (const part of [sessions, lists, reports, endpoints]) await part();
};
