#!/usr/bin/env bash
# npm @hookflo/tern 4.1.0 and nuxt-webhook-validators 0.2.12 (both 2026), with stripe 23.1.0 beside them: an event sent while the
# signing secret of its endpoint is rolled.
# Expected: for up to 24 hours Stripe signs with the old and with the new secret, both in one header, t=...,v1=...,v1=...; who has
# one of the two accepts the event, so that nobody has to change all servers in the same second.
# Seen: both packages read the header into one place for v1, where the last of its name stays. Who has the other secret gets
# INVALID_SIGNATURE, or false, for each genuine event. stripe-node accepts all, in both orders.
# Why it matters: a secret is rolled once in a long while, and the grace period is there to make that safe. In these hours either
# all servers before the change, or all after it, lose the events of verified sessions, and no test with one secret shows it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
  @hookflo/tern@4.1.0 nuxt-webhook-validators@0.2.12 h3@1.15.4 scule@1.3.0 stripe@23.1.0
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { register } from 'node:module';
import { WebhookVerificationService } from '@hookflo/tern';
import { createApp, eventHandler, toNodeListener } from 'h3';
import Stripe from 'stripe';

// what Nuxt gives to its modules: the configuration of the server
const code = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
const settings = code('export const useRuntimeConfig = () => globalThis.settings');
register(code(`export const resolve = (name, context, next) => name === '#imports'
  ? { url: ${JSON.stringify(settings)}, shortCircuit: true } : next(name, context)`));
const validators = './node_modules/nuxt-webhook-validators/dist/runtime/server/lib/validators';
const { isValidStripeWebhook } = await import(`${validators}/stripe.js`);
const app = createApp().use(eventHandler(async (event) => ({ valid: await isValidStripeWebhook(event) })));
const server = createServer(toNodeListener(app)).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const url = `http://127.0.0.1:${server.address().port}/`;

const [older, newer] = ['whsec_invented_old', 'whsec_invented_new'];
const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'identity.verification_session.verified' });
const t = Math.floor(Date.now() / 1000);
const v1 = (secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
const bySdk = (signature, secret) => {
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret).id === 'evt_1';
  } catch {
    return false;
  }
};
console.log('stripe 23.1.0, @hookflo/tern 4.1.0, nuxt-webhook-validators 0.2.12');
for (const [name, signed, has, wanted] of [
  ['one signature', [older], older, [true, true, true]],
  ['old and new, application has the old secret', [older, newer], older, [true, false, false]],
  ['old and new, application has the new secret', [older, newer], newer, [true, true, true]],
  ['new and old, application has the old secret', [newer, older], older, [true, true, true]],
  ['new and old, application has the new secret', [newer, older], newer, [true, false, false]],
]) {
  const signature = [`t=${t}`, ...signed.map(v1)].join(',');
  const request = { method: 'POST', body, headers: { 'Stripe-Signature': signature, 'Content-Type': 'application/json' } };
  globalThis.settings = { webhook: { stripe: { secretKey: has } } };
  const tern = await WebhookVerificationService.verify(new Request(url, request), { platform: 'stripe', secret: has });
  const nuxt = await (await fetch(url, request)).json();
  const seen = [bySdk(signature, has), tern.isValid, nuxt.valid];
  console.log(`${name.padEnd(44)} stripe ${seen[0]}, tern ${seen[1]} ${tern.errorCode ?? ''}, nuxt ${seen[2]}`);
  assert.deepEqual(seen, wanted);
}
server.closeAllConnections();
server.close();
X
node f.mjs
