// What the typings say, with ES modules.

import { withAccount, type Account, type Person } from 'identity-emulator-testkit';
import { useEmulator as useInJest } from 'identity-emulator-testkit/jest';
import { test as nodeTest, useEmulator } from 'identity-emulator-testkit/node-test';
import { completeVerification as inPages } from 'identity-emulator-testkit/pages';
import { VerifyIdentityModal, completeVerification, expect, test as playwrightTest } from 'identity-emulator-testkit/playwright';
import { test as vitestTest, useEmulator as useInVitest } from 'identity-emulator-testkit/vitest';

const emulator: Account = useEmulator({ errors: false, arguments: '--emulator.redaction.delay=0s' });
const ada: Person = { first_name: 'Ada', dob: { day: 1, month: 2, year: 1990 } };

const session = await emulator.stripe.identity.verificationSessions.create({ type: 'document' });
const status: string = (await emulator.verify(session, { person: ada })).status;
await emulator.fail(session.id, 'document_expired', { delay: true });
await emulator.arrange({ match: { metadata: { user: 42 } }, outcomes: ['unverify:document_expired', 'verify'] });
await emulator.advance('4d', { session });
await emulator.advance({ to: 'next_due' });
const created: number = (await emulator.awaitEvent('verified', session)).created;
await emulator.endpoint((request, response) => response.end(), { path: '/webhook' });
const body: string | undefined = (await (await emulator.inbox()).received())[0]?.body;
const result: number = await withAccount({}, async (account) => account.secretKey.length);

// @ts-expect-error: no such code
await emulator.fail(session, 'document_expire');
// @ts-expect-error: no such member of a person
await emulator.verify(session, { person: { surname: 'Ada' } });
// @ts-expect-error: the client is Stripe's
emulator.stripe.nonsense;

nodeTest('node:test', async (account, context) => [account.secretKey, context.name]);
vitestTest('Vitest', async ({ emulator: account }) => account.settle());
playwrightTest('Playwright', async ({ page, emulator: account, verifyIdentityModal }) => {
  await page.goto(account.dashboard);
  expect(await completeVerification(page, { fail: 'document_expired', person: ada })).toBe('requires_input');
  await inPages(page.mainFrame(), { fail: true });
  await verifyIdentityModal.complete({ cancel: true });
  await new VerifyIdentityModal(page).close();
});
export { useInJest, useInVitest, status, created, body, result };
