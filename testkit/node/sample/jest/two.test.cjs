'use strict';
const { useEmulator } = require('identity-emulator-testkit/jest');
const note = require('../address.cjs');

describe("Jest again", () => {
  const emulator = useEmulator();

  it('gives each test an account', async () => {
    note(emulator);
    const session = await emulator.stripe.identity.verificationSessions.create({ type: 'document' });
    await emulator.fail(session, 'document_expired');
    expect((await emulator.stripe.identity.verificationSessions.retrieve(session.id)).last_error.code).toBe('document_expired');
    expect(emulator.secretKey).toMatch(/^sk_test_Jest_again_gives_each_test_/);
  });

  it('gives the next one another', async () => {
    expect((await emulator.stripe.identity.verificationSessions.list()).data).toEqual([]);
  });
});
