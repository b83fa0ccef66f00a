'use strict';
const assert = require('node:assert/strict');
const { it } = require('node:test');
const { useEmulator } = require('identity-emulator-testkit/node-test');
const note = require('../address.cjs');

const emulator = useEmulator();
const sessions = () => emulator.stripe.identity.verificationSessions;

it('a test says which errors it expects', async () => {
  note(emulator);
  emulator.expectError({ status: 400, param: 'type' });
  await assert.rejects(sessions().create({ type: 'face' }), { param: 'type' });
});

it('the errors of a fault are expected', async () => {
  await emulator.fault({ method: 'POST', status: 402, message: 'Pay first.' });
  await assert.rejects(sessions().create({ type: 'document' }), /Pay first/);
});

it('an inbox fails as ordered, and keeps what it received', async () => {
  const inbox = await emulator.inbox();
  await inbox.respond({ status: 503, times: 1 });
  const session = await sessions().create({ type: 'document' });
  await assert.rejects(emulator.settle(), /responded with 503/);
  await emulator.advance({ to: 'next_due' });
  await emulator.settle();
  const received = await inbox.received();
  assert.deepEqual(received.map(({ status, event }) => [status, event.data.object.id]), [[503, session.id], [200, session.id]]);
});

it('uploads stay here', async () => {
  const file = { data: Buffer.from('a letter'), name: 'letter.txt', type: 'text/plain' };
  assert.match((await emulator.stripe.files.create({ purpose: 'dispute_evidence', file })).id, /^file_/);
});

it('a call that the emulator rejects says why', async () => {
  await assert.rejects(emulator.verify('vs_nobody'), /verify: 404 No such verificationsession.*vs_nobody/i);
  await assert.rejects(emulator.awaitEvent('verified', undefined, { timeout: 0 }), /No event identity\.verification_session\.verified of this account/);
  assert.throws(() => emulator.webhookSecret, /call endpoint\(url\) first/);
});
