#!/usr/bin/env bash
# npm @golevelup/nestjs-stripe 1.1.1 (2026) with stripe 20.4.1 and NestJS 11.1.28: which signing secret it takes for an event.
# Expected: its configuration has the same four secrets for thin events as for snapshot events, and the event of a connected account
# is verified with "connectTest", as it is for snapshot events.
# Seen: it tells connected accounts by event.account. A thin event has no such member: Stripe names the account in `context`, as
# the SDK's type of notifications has it. So stripeThinSecrets.connect and connectTest are never used: a thin event of a connected
# account, signed with its endpoint's secret, gets 500 and no handler is called. Snapshot events get 201.
# Why it matters: a platform that moves identity.verification_session.verified to its thin twin hears no more of its connected
# accounts' users; its own account's events arrive, so a test with these is green. Call the SDK's parseEventNotification instead.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @golevelup/nestjs-stripe@1.1.1 stripe@20.4.1 @nestjs/common@11.1.28 @nestjs/core@11.1.28 \
  @nestjs/platform-express@11.1.28 reflect-metadata@0.2.2 rxjs@7.8.2
cat > f.cjs <<'X'
require('reflect-metadata');
const assert = require('node:assert/strict');
const { StripeModule, StripeThinWebhookHandler, StripeWebhookHandler } = require('@golevelup/nestjs-stripe');
const { Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const Stripe = require('stripe');

const type = 'identity.verification_session.verified';
let handled;
class Events {
  thin() { handled = 'thin handler'; }
  snapshot() { handled = 'snapshot handler'; }
}
StripeThinWebhookHandler(`v1.${type}`)(Events.prototype, 'thin', Object.getOwnPropertyDescriptor(Events.prototype, 'thin'));
StripeWebhookHandler(type)(Events.prototype, 'snapshot', Object.getOwnPropertyDescriptor(Events.prototype, 'snapshot'));
const webhookConfig = { requestBodyProperty: 'rawBody', stripeSecrets: { accountTest: 'whsec_own', connectTest: 'whsec_connect' },
  stripeThinSecrets: { accountTest: 'whsec_thin_own', connectTest: 'whsec_thin_connect' } };
class App {}
Module({ imports: [StripeModule.forRoot({ apiKey: 'sk_test_invented', webhookConfig })], providers: [Events] })(App);

(async () => {
  const app = await NestFactory.create(App, { rawBody: true, logger: false });
  await app.listen(0, '127.0.0.1');
  const { webhooks } = new Stripe('sk_test_invented');
  const snapshot = { id: 'evt_1', object: 'event', type, livemode: false, data: { object: { id: 'vs_1' } } };
  const thin = { id: 'evt_2', object: 'v2.core.event', type: `v1.${type}`, livemode: false, created: '2026-11-28T10:00:00.000Z',
    related_object: { id: 'vs_1', type: 'identity.verification_session', url: '/v1/identity/verification_sessions/vs_1' } };
  console.log('@golevelup/nestjs-stripe 1.1.1, stripe', Stripe.PACKAGE_VERSION);
  for (const [mode, event, secret, wanted] of [
    ['snapshot', snapshot, 'whsec_own', [201, 'snapshot handler']],
    ['snapshot', { ...snapshot, account: 'acct_shop', context: 'acct_shop' }, 'whsec_connect', [201, 'snapshot handler']],
    ['thin', thin, 'whsec_thin_own', [201, 'thin handler']],
    ['thin', { ...thin, context: 'acct_shop' }, 'whsec_thin_connect', [500, undefined]],
  ]) {
    handled = undefined;
    const payload = JSON.stringify(event);
    const signature = webhooks.generateTestHeaderString({ payload, secret });
    const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature };
    const { status } = await fetch(`${await app.getUrl()}/stripe/webhook?mode=${mode}`, { method: 'POST', headers, body: payload });
    console.log(mode, event.context ?? 'own account', 'signed with', secret, '->', status, handled);
    assert.deepEqual([status, handled], wanted);
  }
  await app.close();
})();
X
node f.cjs
