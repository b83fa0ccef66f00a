// Run with NODE_OPTIONS=--experimental-vm-modules.
import { expect, it } from '@jest/globals';
import { useEmulator } from 'identity-emulator-testkit/jest';

const emulator = useEmulator();

it('works with ES modules', async () => {
  const { id } = await emulator.stripe.identity.verificationSessions.create({ type: 'document' });
  expect((await emulator.verify(id)).status).toBe('verified');
});
