#!/usr/bin/env bash
# npm stripe 23.1.0: the options of a call that needs no id, accounts.retrieve, given as its only argument.
# Expected: what stripe-node did with options that came alone, or the error "Unknown arguments" that create() gives; at least the
# hash as parameters, as retrieve(id, { stripeAccount }) of VerificationSessions sends them now.
# Seen: a first argument that is no text is thrown away. The request is GET /v1/account without Stripe-Account and without
# parameters: the platform's own account comes back, as typed and as successful as the shop's would. An apiKey given so is lost too.
# Why it matters: "is this shop allowed to verify persons?", asked with the shop's account in the options, is answered for the
# platform. retrieve(null, {}, { stripeAccount }) and retrieveCurrent({}, { stripeAccount }) ask the shop.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund stripe@23.1.0
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import http from 'node:http';
import Stripe from 'stripe';

const seen = [];
const server = http.createServer((request, response) => {
  const key = request.headers.authorization.replace('Bearer ', '');
  seen.push(`${request.method} ${request.url} ${request.headers['stripe-account'] ?? 'own'} ${key}`);
  const id = request.headers['stripe-account'] ?? 'acct_platform';
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ id, object: 'account' }));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();
const stripe = new Stripe('sk_test_platform', { protocol: 'http', host: '127.0.0.1', port });
const options = { stripeAccount: 'acct_shop', apiKey: 'sk_test_other' };
const ids = [
  await stripe.accounts.retrieve(options),
  await stripe.accounts.retrieve(null, {}, options),
  await stripe.accounts.retrieveCurrent({}, options),
  await stripe.identity.verificationSessions.retrieve('vs_1', options),
].map((account) => account.id);
server.close().closeAllConnections();
console.log('stripe', Stripe.PACKAGE_VERSION, '\n' + seen.join('\n'), '\n' + ids.join(' '));
assert.deepEqual(ids.slice(0, 3), ['acct_platform', 'acct_shop', 'acct_shop']);
assert.deepEqual(seen, [
  'GET /v1/account own sk_test_platform',
  'GET /v1/account acct_shop sk_test_other',
  'GET /v1/account acct_shop sk_test_other',
  'GET /v1/identity/verification_sessions/vs_1?stripeAccount=acct_shop&apiKey=sk_test_other own sk_test_platform',
]);
X
node f.mjs
