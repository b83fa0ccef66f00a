// Clients that know no host but Stripe's, in a process that has redirect.cjs preloaded: each call ends at the emulator.
'use strict';
const assert = require('node:assert');
const http2 = require('node:http2');
const https = require('node:https');
const { test, after } = require('node:test');
const tls = require('node:tls');
const { Worker } = require('node:worker_threads');

const key = `sk_test_clients${Date.now()}`;
const headers = { Authorization: `Bearer ${key}` };
const address = 'https://api.stripe.com/v1/identity/verification_sessions';
const ofTheFetchClient = '18.5.0'; // whose uploads by fetch are broken by themselves
const packages = ['stripe8', 'stripe12', 'stripe18', 'stripe21', 'stripe23'];
const atOnce = 40;

after(() => assert.deepEqual([...globalThis.leaks], []));

function read(response) {
  return new Promise((resolve, reject) => {
    let text = '';
    response.on('data', chunk => (text += chunk));
    response.on('end', () => resolve({ status: response.statusCode, text }));
    response.on('error', reject);
  });
}
const got = options => new Promise((resolve, reject) => https.get(options, resolve).on('error', reject)).then(read);

for (const name of packages) {
  const Stripe = require(name);
  const version = Stripe.PACKAGE_VERSION;
  const clients = { https: () => new Stripe(key) };
  if (Stripe.createFetchHttpClient) clients.fetch = () => new Stripe(key, { httpClient: Stripe.createFetchHttpClient() });

  for (const [kind, client] of Object.entries(clients)) {
    test(`stripe ${version} by ${kind}: a session, a list, an error, OAuth`, async () => {
      const stripe = client();
      const session = await stripe.identity.verificationSessions.create({ type: 'document' });
      assert.match(session.url, /^http:\/\/localhost:\d+\/start\//);
      const { data } = await stripe.identity.verificationSessions.list({ limit: 1 });
      assert.equal(data[0].id, session.id);
      await assert.rejects(stripe.identity.verificationSessions.retrieve('vs_none'), { code: 'resource_missing' });
      const code = { grant_type: 'authorization_code', code: 'ac_none' };
      await assert.rejects(stripe.oauth.token(code), error => error.message.includes('Unrecognized request URL'));
    });

    if (kind === 'https' || version !== ofTheFetchClient) {
      test(`stripe ${version} by ${kind}: an upload`, async () => {
        const file = { data: Buffer.alloc(300_000, 'x'), name: 'letter.txt', type: 'text/plain' };
        assert.equal((await client().files.create({ purpose: 'dispute_evidence', file })).size, 300_000);
      });
    }
  }

  test(`stripe ${version} with a host, and an upload that names another`, async () => {
    const { hostname: host, port } = new URL(process.env.STRIPE_EMULATOR);
    const stripe = new Stripe(key, { protocol: 'http', host, port });
    assert.ok((await stripe.files.create({ purpose: 'dispute_evidence', file: { data: 'x', name: 'a.txt' } })).id);
  });
}

test('fetch, many at once', async () => {
  const statuses = await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const response = await fetch(address, { headers });
      return (await response.json()).object && response.status;
    }));
  assert.deepEqual(new Set(statuses), new Set([200]));
});

test('https with an agent that keeps its connection', async () => {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
  const options = { host: 'api.stripe.com', path: '/v1/events', headers, agent };
  for (let i = 0; i < 3; i++) assert.equal((await got(options)).status, 200);
  agent.destroy();
});

test('an import of an ES module', async () => {
  const source = `import { get } from 'node:https'; export const call = get;`;
  const { call } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const response = await new Promise((resolve, reject) => call(address, { headers }, resolve).on('error', reject));
  assert.equal((await read(response)).status, 200);
});

test('undici of npm, which asks for HTTP/2', async () => {
  const { Agent, fetch: fetched } = require('undici');
  const dispatcher = new Agent({ allowH2: true });
  const response = await fetched(address, { headers, dispatcher });
  assert.equal((await response.json()).object, 'list');
  await dispatcher.close();
});

test('HTTP/2 without another choice ends here', async () => {
  await new Promise(resolve => http2.connect('https://api.stripe.com').on('error', () => {}).on('close', resolve));
});

test('a socket of tls', async () => {
  const text = await new Promise((resolve, reject) => {
    let received = '';
    const request = `GET /v1/events HTTP/1.1\r\nHost: api.stripe.com\r\nAuthorization: Bearer ${key}\r\nConnection: close\r\n\r\n`;
    const socket = tls.connect(443, 'api.stripe.com', { servername: 'api.stripe.com' }, () => socket.write(request));
    socket.on('data', chunk => (received += chunk)).on('end', () => resolve(received)).on('error', reject);
  });
  assert.match(text, /^HTTP\/1.1 200/);
});

test('a worker', async () => {
  const call = `fetch('${address}', { headers: ${JSON.stringify(headers)} })`;
  const source = `${call}.then(({ status }) => require('node:worker_threads').parentPort.postMessage(status))`;
  const status = await new Promise((resolve, reject) =>
    new Worker(source, { eval: true }).on('message', resolve).on('error', reject));
  assert.equal(status, 200);
});
