import { describe, expect } from 'vitest';
import { test } from 'identity-emulator-testkit/vitest';
import note from '../address.cjs';

describe.concurrent('Vitest by its fixtures, at once', () => {
  for (const user of ['ada', 'grace', 'mary']) {
    test(`${user} has an account of her own`, async ({ emulator }) => {
      note(emulator);
      await emulator.stripe.identity.verificationSessions.create({ type: 'document', client_reference_id: user });
      const { data } = await emulator.stripe.identity.verificationSessions.list();
      expect(data.map((session) => session.client_reference_id)).toEqual([user]);
    });
  }
});

describe('options of the fixture', () => {
  test.override({ emulatorOptions: { errors: false } });

  test('turn a check off', async ({ emulator }) => {
    await expect(emulator.stripe.identity.verificationSessions.create({ type: 'face' })).rejects.toThrow('Invalid type');
  });
});
