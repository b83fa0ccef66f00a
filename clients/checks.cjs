'use strict';
// What the scenarios for node and for the CLI share: named checks, accounts of the emulator, and a receiver of webhooks.

const assert = require('node:assert/strict');
const { randomBytes } = require('node:crypto');
const http = require('node:http');

const base = process.env.EMULATOR;
let passed = 0;
let failed = 0;

/** Runs one check after the other; a failure is shown in full, and the next check runs. */
async function check(name, work) {
  try {
    await work();
    passed++;
  } catch (failure) {
    failed++;
    console.log(`FAIL ${name}\n${failure?.stack ?? failure}`);
  }
}

/** A key whose account nobody else has. */
const freshKey = () => `sk_test_clients_${randomBytes(12).toString('hex')}`;

/** A call without any SDK, for what the emulator adds: faults, its request log, its clock. */
async function call(key, method, path, parameters = {}) {
  const form = new URLSearchParams(parameters).toString();
  const inPath = method === 'GET' && form ? `?${form}` : '';
  const response = await fetch(`${base}${path}${inPath}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: method === 'POST' ? form : undefined,
  });
  const body = await response.json();
  assert.ok(response.ok, `${method} ${path}: ${JSON.stringify(body)}`);
  return body;
}

const SESSIONS = '/v1/identity/verification_sessions';

/** Something is wrong with the account's next requests. */
const fault = (key, parameters) => call(key, 'POST', '/v1/test_helpers/faults', parameters);

const advance = (key, duration) => call(key, 'POST', '/v1/test_helpers/clock/advance', { duration });

/** The requests that would create a session, the failed ones among them. */
async function creations(key) {
  const log = await call(key, 'GET', '/v1/test_helpers/request_logs', { method: 'POST', path: SESSIONS, limit: 100 });
  return log.data;
}

/** A server that keeps each request, and hands them out in order. */
async function receiver() {
  const kept = [];
  const waiting = [];
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const received = { body: Buffer.concat(chunks), headers: request.headers, path: request.url };
    response.end();
    const first = waiting.shift();
    if (first) first(received);
    else kept.push(received);
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/hook`,
    next: () => within(20, new Promise(give => (kept.length ? give(kept.shift()) : waiting.push(give)))),
    close: () => { server.close(); server.closeAllConnections(); },
  };
}

/** The value of a promise that must be there within some seconds. */
function within(seconds, promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`nothing in ${seconds} s`)), seconds * 1000); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Ends the scenario; its last line says how much was right. */
function end() {
  console.log(`${passed} ok`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

module.exports = { SESSIONS, advance, assert, base, call, check, creations, end, fault, freshKey, receiver, within };
