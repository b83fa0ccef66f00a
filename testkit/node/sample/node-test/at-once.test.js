import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { test } from 'identity-emulator-testkit/node-test';
import note from '../address.cjs';

describe('tests that run at once', { concurrency: true }, () => {
  for (const user of ['ada', 'grace', 'mary']) {
    test(`${user} has an account of her own`, async (emulator, context) => {
      note(emulator);
      assert.equal(context.name, `${user} has an account of her own`);
      assert.match(emulator.secretKey, new RegExp(`^sk_test_${user}_has_an_account_of_her_own_`));
      await emulator.arrange({ match: { metadata: { user } }, when: 'create', person: { first_name: user } });
      const { id } = await emulator.stripe.identity.verificationSessions.create({ type: 'document', metadata: { user } });
      await emulator.awaitEvent('verified', id);
      const { data } = await emulator.stripe.identity.verificationSessions.list({ expand: ['data.verified_outputs'] });
      assert.deepEqual(data.map((session) => session.verified_outputs.first_name), [user]);
    });
  }
});
