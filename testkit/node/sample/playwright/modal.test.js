import { expect, test as base } from 'identity-emulator-testkit/playwright';
import note from '../address.cjs';
import { openShop } from './shop.js';

const test = base.extend({
  shop: async ({ emulator, page }, use) => {
    note(emulator);
    const shop = await openShop(emulator);
    await page.goto(shop.url);
    await page.getByRole('button', { name: 'Verify' }).click();
    await use({ session: await page.locator('#session').innerText(), result: page.locator('#result') });
    shop.close();
  },
});

test('a person passes', async ({ shop, emulator, verifyIdentityModal }) => {
  await verifyIdentityModal.complete();
  await expect(shop.result).toHaveText('submitted');
  await emulator.awaitEvent('verified', shop.session);
});

test('a document has expired', async ({ shop, emulator, verifyIdentityModal }) => {
  await verifyIdentityModal.complete({ fail: 'document_expired' });
  await expect(shop.result).toHaveText('submitted');
  expect((await emulator.awaitEvent('requires_input', shop.session)).data.object.last_error.code).toBe('document_expired');
});

test('a person declines', async ({ shop, verifyIdentityModal }) => {
  await verifyIdentityModal.complete({ fail: 'consent_declined' });
  await expect(shop.result).toHaveText('consent_declined');
});

test('a person closes it', async ({ shop, verifyIdentityModal }) => {
  await verifyIdentityModal.close();
  await expect(shop.result).toHaveText('session_cancelled');
  expect(await verifyIdentityModal.isOpen()).toBe(false);
});

test('a person leaves its page', async ({ shop, verifyIdentityModal }) => {
  await verifyIdentityModal.complete({ cancel: true });
  await expect(shop.result).toHaveText('session_cancelled');
});
