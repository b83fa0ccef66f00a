import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { useEmulator } from 'identity-emulator-testkit/node-test';

const emulator = useEmulator();
let known, broken;

// the application: it starts verifications, and learns from webhooks how they end
const start = () => emulator.stripe.identity.verificationSessions.create({ type: 'document' });
async function receive(request, response) {
  let body = '';
  for await (const part of request) body += part;
  if (broken) return response.writeHead(500).end('the database is down');
  const session = emulator.stripe.webhooks.constructEvent(body, request.headers['stripe-signature'], emulator.webhookSecret).data.object;
  known[session.id] = session.redaction?.status === 'redacted' ? 'redacted' : session.last_error?.code ?? session.status;
  response.end();
}

beforeEach(async () => {
  known = {}, broken = false;
  await emulator.endpoint(receive);
});
async function knows(session, state) {
  await emulator.settle();
  assert.equal(known[session.id], state);
}

it('success', async () => knows(await emulator.verify(await start()), 'verified'));
it('failure, then success', async () => {
  const session = await emulator.fail(await start(), 'document_expired');
  await knows(session, 'document_expired');
  await knows(await emulator.verify(session), 'verified');
});
it('cancel', async () => knows(await emulator.stripe.identity.verificationSessions.cancel((await start()).id), 'canceled'));
it('redaction', async () => {
  const session = await emulator.verify(await start());
  await emulator.stripe.identity.verificationSessions.redact(session.id);
  await emulator.advance('4d');
  await knows(session, 'redacted');
});
it('a failing webhook, and its retry', async () => {
  broken = true;
  const session = await emulator.verify(await start());
  await assert.rejects(emulator.settle(), /responded with 500 and "the database is down"/);
  broken = false;
  await emulator.advance('10m');
  await knows(session, 'verified');
});
