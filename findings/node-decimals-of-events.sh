#!/usr/bin/env bash
# npm stripe 23.1.0 with typescript 5.9.3: decimals (metric_tons of a Climate order, unit_amount_decimal of a price) of an object
# that comes by its own call, of the same object in its webhook event, and expanded in another object.
# Expected: all are a Stripe.Decimal, as the types have said since 2026, also for event.data.object of each type of event.
# Seen: the object's own call converts. In an event, from constructEvent as well as from events.retrieve and events.list, and in
# an expanded default_price, the member is the string of the wire, typed as a Decimal. What tsc demands (.gte, .add) throws "is not
# a function" there, and what would run (=== '2.5') is what tsc refuses. A Decimal beside an event's value throws too.
# Why it matters: a handler of climate.order.created or price.created that was changed to the new types answers each webhook with a
# 500, while its twin for the API is right. Decimal.from(String(value)) takes both.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund stripe@23.1.0 typescript@5.9.3 @types/node@20.19.43
cat > f.mts <<'X'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

const order = { id: 'climorder_1', object: 'climate.order', metric_tons: '2.5' };
const price = { id: 'price_1', object: 'price', unit_amount_decimal: '12.5' };
const product = { id: 'prod_1', object: 'product', default_price: price };
const events = [
  { id: 'evt_1', object: 'event', type: 'climate.order.created', data: { object: order } },
  { id: 'evt_2', object: 'event', type: 'price.created', data: { object: price } },
];
const server = createServer((request, response) => {
  const list = { object: 'list', url: '/v1/events', has_more: false, data: events };
  const [, , kind, id] = request.url!.split('/');
  response.end(JSON.stringify({ climate: order, prices: price, products: product, events: id ? events[0] : list }[kind!]));
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const { port } = server.address() as AddressInfo;
const stripe = new Stripe('sk_test_invented', { host: '127.0.0.1', port, protocol: 'http' });
const secret = 'whsec_invented';
const limit = Stripe.Decimal.from('2');

function amount(event: Stripe.Event): Stripe.Decimal {
  if (event.type === 'climate.order.created') return event.data.object.metric_tons; // no cast: it is typed so
  if (event.type === 'price.created') return event.data.object.unit_amount_decimal!;
  throw new Error(event.type);
}
const attempt = async (run: () => unknown): Promise<any> => run(); // a promise, which holds what run throws
async function show(from: string, value: Stripe.Decimal, kind: string, wanted: string) {
  const compared: string = await attempt(() => value.gte(limit)).then(String, ({ message }) => message.slice(-17));
  console.log(`${from.padEnd(29)} ${typeof value} ${JSON.stringify(value)}, .gte(2): ${compared}`);
  assert.deepEqual([typeof value, compared, Stripe.Decimal.from(String(value)).gte(limit)], [kind, wanted, true]);
}
console.log('stripe 23.1.0: what one type, Stripe.Decimal, is at run time');
const retrieved = await stripe.climate.orders.retrieve('climorder_1');
await show('climate.orders.retrieve', retrieved.metric_tons, 'object', 'true');
await show('prices.retrieve', (await stripe.prices.retrieve('price_1')).unit_amount_decimal!, 'object', 'true');
const { default_price } = await stripe.products.retrieve('prod_1', { expand: ['default_price'] });
await show('products.retrieve, expand', (default_price as Stripe.Price).unit_amount_decimal!, 'string', 'is not a function');
for (const event of events) {
  const payload = JSON.stringify(event);
  const received = stripe.webhooks.constructEvent(payload, stripe.webhooks.generateTestHeaderString({ payload, secret }), secret);
  await show(`webhook ${event.type}`, amount(received), 'string', 'is not a function');
}
const found = await stripe.events.retrieve('evt_1');
await show('events.retrieve', amount(found), 'string', 'is not a function');
for (const event of (await stripe.events.list()).data) await show('events.list', amount(event), 'string', 'is not a function');
const mixed = await attempt(() => retrieved.metric_tons.eq(amount(found))).catch((error) => error.message);
console.log('a retrieved order .eq the one of the event:', mixed);
assert.match(mixed, /NaN cannot be converted/);
server.close();
X
npx tsc --strict --skipLibCheck --target es2022 --module nodenext f.mts # compiles: the types see no difference
node f.mjs
