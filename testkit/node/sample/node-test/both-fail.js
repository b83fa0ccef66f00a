import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useEmulator } from 'identity-emulator-testkit/node-test';
import careless from '../careless.cjs';

const emulator = useEmulator();

it('fails by itself, and leaves something behind', async () => {
  await careless(emulator);
  assert.fail('the reason of the test');
});
