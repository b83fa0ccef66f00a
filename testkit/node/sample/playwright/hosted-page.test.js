import { completeVerification, expect, test } from 'identity-emulator-testkit/playwright';
import note from '../address.cjs';

let session;
let create;

test.beforeEach(async ({ emulator, page }) => {
  note(emulator);
  create = (params) => emulator.stripe.identity.verificationSessions.create({ type: 'document', ...params });
  session = await create();
  await page.goto(session.url);
});

test('a person of the test passes', async ({ emulator, page }) => {
  const person = { first_name: 'Ada', dob: { day: 1, month: 2, year: 1990 }, sex: 'female', address: { line1: '1 Main St.', country: 'DE' } };
  expect(await completeVerification(page, { person, document: { type: 'passport' } })).toBe('verified');
  const { verified_outputs: outputs } = await emulator.stripe.identity.verificationSessions.retrieve(session.id, { expand: ['verified_outputs'] });
  expect([outputs.first_name, outputs.address.line1, outputs.address.country]).toEqual(['Ada', '1 Main St.', 'DE']);
});

test('a failure, with a delay', async ({ emulator, page }) => {
  expect(await completeVerification(page, { fail: 'document_unverified_other', delay: true })).toBe('processing');
  await emulator.advance({ to: 'next_due' });
  await emulator.awaitEvent('requires_input', session);
});

test('the usual failure', async ({ page }) => {
  expect(await completeVerification(page, { fail: true })).toBe('requires_input');
});

test('back to the return_url', async ({ emulator, page }) => {
  const { url } = await create({ return_url: `${emulator.baseUrl}/actuator/health` });
  await page.goto(url);
  expect(await completeVerification(page)).toBeUndefined();
  await expect(page).toHaveURL(/health$/);
});

test('an arranged outcome goes on by itself', async ({ emulator, page }) => {
  await emulator.arrange({ match: { metadata: { user: 42 } }, outcomes: 'unverify:document_expired' });
  const { url } = await create({ metadata: { user: 42 } });
  await page.goto(url);
  expect(await completeVerification(page)).toBe('requires_input');
});

test('what the page does not offer', async ({ page }) => {
  await expect(completeVerification(page, { fail: 'selfie_face_mismatch' })).rejects.toThrow(/offers no selfie_face_mismatch as failure-code; it offers .*document_expired/);
  await page.goto(session.url);
  await expect(completeVerification(page, { images: { selfie: 'me.png' } })).rejects.toThrow('The page has no selfie: this session does not ask for it.');
  await page.goto(session.url);
  await expect(completeVerification(page, { person: { email: 'nobody' } })).rejects.toThrow('The page does not take this: Email: Enter an email address');
  await expect(completeVerification(page, { person: { surname: 'A' } })).rejects.toThrow('There is no option surname');
});

test('a dead link', async ({ emulator, page }) => {
  await emulator.stripe.identity.verificationSessions.cancel(session.id);
  await page.reload();
  await expect(completeVerification(page)).rejects.toThrow('The link of this session is dead: canceled.');
});
