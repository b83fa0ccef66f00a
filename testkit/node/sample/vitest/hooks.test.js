import { beforeEach, describe, expect, it } from 'vitest';
import { useEmulator } from 'identity-emulator-testkit/vitest';
import note from '../address.cjs';

describe('Vitest by its hooks', () => {
  const emulator = useEmulator();
  let inbox;

  beforeEach(async () => {
    inbox = await emulator.inbox();
  });

  it('gives each test an account, to its own hooks too', async () => {
    note(emulator);
    const session = await emulator.stripe.identity.verificationSessions.create({ type: 'document' });
    await emulator.verify(session);
    await emulator.settle();
    expect((await inbox.received()).map(({ event }) => event.type.split('.').at(-1))).toEqual(['created', 'processing', 'verified']);
  });

  it('gives the next one another', async () => {
    expect(await inbox.received()).toEqual([]);
  });
});
