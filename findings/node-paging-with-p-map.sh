#!/usr/bin/env bash
# npm stripe 23.1.0 and p-map 7.1.1: auto-paging handed to the usual package for doing four things at a time.
# Expected: each session of the list is handled once; an async iterator that is asked again before it has settled
# queues the calls, as async generators do, and p-map relies on that.
# Seen: the SDK's iterator gives everybody who asks while it is busy the same promise, so the same session goes to several workers.
# All sessions come, some of them twice or more. Wrapped in an async generator of one line, each comes once. So it is with
# workers that share the iterator by hand, while Readable.from of Node, which asks one at a time, is not affected.
# Why it matters: a nightly job that redacts or exports all VerificationSessions "4 at a time" sends what it does twice for some,
# without an error: doubled lines in an export, doubled mails to users. Every session is there, so a test for missing ones is green.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund stripe@23.1.0 p-map@7.1.1
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import http from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import Stripe from 'stripe';

const total = 20;
const server = http.createServer((request, response) => {
  const after = new URL(request.url, 'http://x').searchParams.get('starting_after');
  const first = after ? Number(after.slice(3)) + 1 : 0;
  const data = Array.from({ length: 5 }, (_, i) => ({ id: `vs_${first + i}`, object: 'identity.verification_session' }));
  const list = { object: 'list', url: '/v1/identity/verification_sessions', has_more: first + 5 < total, data };
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(list));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const stripe = new Stripe('sk_test_invented', { protocol: 'http', host: '127.0.0.1', port: server.address().port });
const pages = () => stripe.identity.verificationSessions.list({ limit: 5 });
async function* wrapped() {
  yield* pages();
}

async function handled(name, run) {
  const ids = [];
  await run(async ({ id }) => {
    ids.push(id);
    await sleep(20);
  });
  console.log(name.padEnd(34), `handled ${ids.length}, of them different ${new Set(ids).size}`);
  assert.equal(new Set(ids).size, total);
  return ids.length;
}

console.log(`stripe ${Stripe.PACKAGE_VERSION}, p-map 7.1.1: ${total} sessions, 4 at a time`);
const concurrency = 4;
const twice = await handled('p-map over the list', (work) => pMap(pages(), work, { concurrency }));
const once = await handled('p-map over a generator of the list', (work) => pMap(wrapped(), work, { concurrency }));
const stream = await handled('Readable.from of the list', (work) => Readable.from(pages()).forEach(work, { concurrency }));
server.close();
server.closeAllConnections();
assert.ok(twice > total);
assert.deepEqual([once, stream], [total, total]);
X
node f.mjs
