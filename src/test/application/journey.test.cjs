// A person goes through a whole application, which SHOP runs: signs up, fails, tries again and passes, pays, and is forgotten.
'use strict';
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const http = require('node:http');
const { test, before, after } = require('node:test');

const emulator = 'http://localhost:12111';
const shop = 'http://localhost:4300';
const key = `sk_test_journey${Date.now()}`;
const authorization = { Authorization: `Bearer ${key}` };
const patience = 120_000;
const email = 'ada@example.com';
const asked = []; // of the server that plays the rest of Stripe
let application, rest;

/** The rest of Stripe: as much of payments as the shop asks for. */
const payments = http.createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const form = Object.fromEntries(new URLSearchParams(body));
  asked.push({ call: `${request.method} ${request.url}`, form, key: request.headers.authorization });
  const intent = { id: 'pi_upstream', object: 'payment_intent', amount: Number(form.amount), currency: form.currency };
  response.writeHead(200, { 'Content-Type': 'application/json', 'Request-Id': 'req_upstream' }).end(JSON.stringify(intent));
});

async function until(up) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await up();
    } catch (notYet) {
      if (Date.now() > end || application.exitCode !== null) throw notYet;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

const post = (url, form = {}, headers = authorization) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

before(async () => {
  rest = payments.listen(4400);
  const endpoint = await post(`${emulator}/v1/webhook_endpoints`, {
    url: `${shop}/webhook`, 'enabled_events[0]': '*', 'enabled_events[1]': 'identity.verification_session.redacted' });
  const { secret } = await endpoint.json();
  const env = { ...process.env, PORT: 4300, STRIPE_KEY: key, STRIPE_WEBHOOK_SECRET: secret };
  const [command, ...args] = JSON.parse(process.env.SHOP);
  application = spawn(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  await until(() => fetch(shop));
});

after(() => {
  application?.kill();
  rest?.close();
  rest?.closeAllConnections();
});

const helper = async (path, form) => {
  const response = await post(`${emulator}/v1/test_helpers/${path}`, form);
  assert.equal(response.status, 200, await response.clone().text());
  return response.json();
};
const user = async () => {
  const { failing } = await helper('settle');
  assert.deepEqual(failing, []);
  return (await (await fetch(`${shop}/users`)).json())[0];
};

/** Opens the page that the shop leads to, and submits its form as a browser without scripts does. */
async function submit(outcome) {
  const toThePage = await post(`${shop}/verify`, { email }, {});
  assert.equal(toThePage.status, 303);
  const page = toThePage.headers.get('location');
  assert.ok(page.startsWith(`${emulator}/start/test_`), page);
  const html = await (await fetch(`${page}?step=outcome`)).text();
  assert.match(html, /<form class="outcome" method="post" enctype="multipart\/form-data"/);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...outcome, action: 'submit' })) form.set(name, value);
  let response = await fetch(page, { method: 'POST', body: form, redirect: 'manual' });
  assert.ok([200, 302, 303].includes(response.status), String(response.status));
  return response.headers.get('location');
}

test('the page of the shop', async () => {
  assert.match(await (await fetch(shop)).text(), /<form method="post" action="\/verify"/);
});

test('a submission fails, and its reason arrives', async () => {
  await submit({ outcome: 'failure', failure_code: 'document_expired' });
  const { status, error, customer, session } = await user();
  assert.deepEqual({ status, error }, { status: 'requires_input', error: 'document_expired' });
  assert.match(customer, /^cus_/);
  assert.match(session, /^vs_/);
});

test('the next one passes, leads back to the shop, and the shop takes a payment from the rest of Stripe', async () => {
  const back = await submit({ outcome: 'success' });
  assert.equal(back, `${shop}/done`);
  const { status, error, payment } = await user();
  assert.deepEqual({ status, payment }, { status: 'verified', payment: 'pi_upstream' });
  assert.equal(error ?? null, null);
  assert.deepEqual(asked.map(({ call, form }) => ({ call, ...form })),
    [{ call: 'POST /v1/payment_intents', amount: '4200', currency: 'eur', receipt_email: email }]);
});

test('a webhook with another signature is rejected', async () => {
  const forged = await fetch(`${shop}/webhook`, { method: 'POST', body: '{}', headers: { 'Stripe-Signature': 't=1,v1=00' } });
  assert.equal(forged.status, 400);
});

test('who is forgotten is redacted days later, and the webhook tells it', async () => {
  const redaction = await (await post(`${shop}/forget`, { email }, {})).json();
  assert.deepEqual(redaction, { redaction: 'processing' });
  await helper('clock/advance', { duration: '4d' });
  assert.equal((await user()).status, 'redacted');
  const session = (await user()).session;
  const response = await fetch(`${emulator}/v1/identity/verification_sessions/${session}`, { headers: authorization });
  assert.equal((await response.json()).redaction.status, 'redacted');
});
