#!/usr/bin/env bash
# npm @golevelup/nestjs-stripe 1.1.1 (2026) beside @nestjs/event-emitter 3.1.0, both in NestJS 11.1.28, with stripe 20.4.1.
# Expected: a method that bears @StripeWebhookHandler for two types of event is called for both, as a method that bears @OnEvent of
# NestJS's own package for two names is. The decorator takes one type only, so to write it twice is the way that is left.
# Seen: one of them is lost. The decorator written at the top counts, the one below it is never called; its events get 201, there
# is no error and no line in the log, at the start or later.
# Why it matters: one method for identity.verification_session.requires_input and .canceled, "tell the user that it did not work",
# leaves half of the users waiting, and Stripe, which got a 201, does not send the event again. A method for each type is right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @golevelup/nestjs-stripe@1.1.1 stripe@20.4.1 @nestjs/common@11.1.28 @nestjs/core@11.1.28 \
  @nestjs/platform-express@11.1.28 @nestjs/event-emitter@3.1.0 reflect-metadata@0.2.2 rxjs@7.8.2 esbuild@0.28.2
cat > f.ts <<'X'
import 'reflect-metadata';
import assert from 'node:assert/strict';
import { StripeModule, StripeWebhookHandler } from '@golevelup/nestjs-stripe';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventEmitter2, EventEmitterModule, OnEvent } from '@nestjs/event-emitter';
import Stripe from 'stripe';

let handled: string | undefined;
@Injectable()
class Failures {
  @StripeWebhookHandler('identity.verification_session.requires_input')
  @StripeWebhookHandler('identity.verification_session.canceled')
  byStripe() {
    handled = 'handled';
  }

  @OnEvent('requires_input')
  @OnEvent('canceled')
  byEmitter() {
    handled = 'handled';
  }
}

const webhookConfig = { requestBodyProperty: 'rawBody', stripeSecrets: { accountTest: 'whsec_invented' } };

@Module({
  imports: [StripeModule.forRoot({ apiKey: 'sk_test_invented', webhookConfig }), EventEmitterModule.forRoot()],
  providers: [Failures],
})
class App {}

async function main() {
  const app = await NestFactory.create(App, { rawBody: true, logger: ['error', 'warn'] });
  await app.listen(0, '127.0.0.1');
  const { webhooks } = new Stripe('sk_test_invented');
  console.log('@golevelup/nestjs-stripe 1.1.1, @nestjs/event-emitter 3.1.0, stripe', Stripe.PACKAGE_VERSION);
  for (const [name, wanted] of [['requires_input', 'handled'], ['canceled', undefined]] as const) {
    handled = undefined;
    app.get(EventEmitter2).emit(name);
    const byEmitter = handled;
    handled = undefined;
    const type = `identity.verification_session.${name}`;
    const body = JSON.stringify({ id: 'evt_1', object: 'event', type, livemode: false, data: { object: { id: 'vs_1' } } });
    const signature = webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_invented' });
    const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature };
    const { status } = await fetch(`${await app.getUrl()}/stripe/webhook`, { method: 'POST', headers, body });
    console.log(`${name}: @OnEvent ${byEmitter}; @StripeWebhookHandler ${status} ${handled}`);
    assert.deepEqual([byEmitter, status, handled], ['handled', 201, wanted]);
  }
  await app.close();
}
main();
X
npx esbuild f.ts --format=cjs --outfile=f.cjs --log-level=error --tsconfig-raw='{"compilerOptions":{"experimentalDecorators":true}}'
node f.cjs
