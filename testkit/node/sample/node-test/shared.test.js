import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useEmulator } from 'identity-emulator-testkit/node-test';
import careless from '../careless.cjs';

// An application that runs already, with one key for all tests: what is left may be that of another test.
const emulator = useEmulator({ secretKey: `sk_test_shop_${process.pid}` });

it('an account is shared', () => careless(emulator));

it('and is the same in the next test', async () => {
  assert.equal((await emulator.stripe.identity.verificationSessions.list()).data.length, 1);
  await assert.rejects(emulator.settle(), /responded|not received/);
});

it('time passes for one session of it, and for no other', async () => {
  const { verificationSessions } = emulator.stripe.identity;
  const [mine, other] = await Promise.all([verificationSessions.create({ type: 'document' }), verificationSessions.create({ type: 'document' })]);
  for (const session of [mine, other]) await emulator.verify(session, { delay: true });
  await emulator.advance({ to: 'next_due' }, { session: mine });
  await emulator.awaitEvent('verified', mine);
  await emulator.settle({ session: other, undelivered: true });
  assert.equal((await verificationSessions.retrieve(other.id)).status, 'processing');
});
