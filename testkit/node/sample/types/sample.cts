// The same package, required.

import kit = require('identity-emulator-testkit');
import jest = require('identity-emulator-testkit/jest');
import nodeTest = require('identity-emulator-testkit/node-test');
import playwright = require('identity-emulator-testkit/playwright');

const emulator: kit.Account = jest.useEmulator();
emulator.stripe.identity.verificationSessions.list();
// @ts-expect-error: the client is Stripe's
emulator.stripe.nonsense;

nodeTest.test('node:test', { emulator: { webhooks: false } }, async (account) => kit.closeAccount(account));
playwright.test('Playwright', async ({ page }) => {
  await playwright.completeVerification(page);
});
