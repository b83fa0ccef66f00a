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
