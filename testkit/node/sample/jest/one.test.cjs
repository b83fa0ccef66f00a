'use strict';
const { useEmulator } = require('identity-emulator-testkit/jest');
const note = require('../address.cjs');

describe('Jest', () => {
  const emulator = useEmulator();

  it('gives each test an account', async () => {
    note(emulator);
    const session = await emulator.stripe.identity.verificationSessions.create({ type: 'document' });
    await emulator.fail(session, 'document_expired');
    expect((await emulator.stripe.identity.verificationSessions.retrieve(session.id)).last_error.code).toBe('document_expired');
    expect(emulator.secretKey).toMatch(/^sk_test_Jest_gives_each_test_an_account_/);
  });

  it('gives the next one another', async () => {
    expect((await emulator.stripe.identity.verificationSessions.list()).data).toEqual([]);
  });
});
