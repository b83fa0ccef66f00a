// Receives thin events with stripe-node as an application does: node thin-events.cjs PACKAGE KEY PORT
const [stripePackage, key, port] = process.argv.slice(2);
const Stripe = require(stripePackage);
const http = require('node:http');

const make = Stripe.default ?? Stripe;
const stripe = new make(key, { protocol: 'http', host: 'localhost', port: Number(port), maxNetworkRetries: 0 });

function check(what, condition) {
  if (!condition) throw new Error(what);
}

async function main() {
  const received = [];
  let arrived;
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ body: Buffer.concat(chunks), signature: request.headers['stripe-signature'] });
      response.end();
      arrived?.();
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const next = async (count) => {
    while (received.length < count) await new Promise((resolve) => (arrived = resolve));
  };

  const destination = await stripe.v2.core.eventDestinations.create({
    name: 'node',
    type: 'webhook_endpoint',
    event_payload: 'thin',
    enabled_events: ['v1.identity.verification_session.created'],
    webhook_endpoint: { url: `http://127.0.0.1:${server.address().port}/` },
    include: ['webhook_endpoint.signing_secret'],
  });
  const secret = destination.webhook_endpoint.signing_secret;
  const session = await stripe.identity.verificationSessions.create({ type: 'document' });
  await next(1);
  const notification = stripe.parseEventNotification(received[0].body, received[0].signature, secret);
  check('type', notification.type === 'v1.identity.verification_session.created');
  const event = await notification.fetchEvent();
  check('event', event.id === notification.id && event.snapshot_event.startsWith('evt_1'));
  const related = await notification.fetchRelatedObject();
  check('related object', related.id === session.id && related.object === 'identity.verification_session');

  const ping = await stripe.v2.core.eventDestinations.ping(destination.id);
  await next(2);
  const pinged = stripe.parseEventNotification(received[1].body, received[1].signature, secret);
  check('ping', pinged.id === ping.id && (await pinged.fetchRelatedObject()).id === destination.id);

  const listed = await stripe.v2.core.events.list({ limit: 1 }).autoPagingToArray({ limit: 10 });
  check('list', listed.length === 2 && listed[0].id === ping.id);
  check('listed event', (await listed[1].fetchRelatedObject()).id === session.id);
  const since = Math.floor(Date.now() / 1000) - 3600;
  check('types', (await stripe.v2.core.events.list({ types: [event.type], created: { gte: since } })).data.length === 1);

  await stripe.v2.core.eventDestinations.update(destination.id, { metadata: { a: '1', b: '2' } });
  const updated = await stripe.v2.core.eventDestinations.update(destination.id, { metadata: { a: null } });
  check('metadata', JSON.stringify(updated.metadata) === '{"b":"2"}');
  check('disabled', (await stripe.v2.core.eventDestinations.disable(destination.id)).status === 'disabled');
  const failure = await stripe.v2.core.eventDestinations.create({ name: 'x' }).catch((error) => error);
  check('error', failure instanceof make.errors.StripeInvalidRequestError && failure.code === 'invalid_fields');
  const deleted = await stripe.v2.core.eventDestinations.del(destination.id);
  check('deleted', deleted.id === destination.id);
  const missing = await stripe.v2.core.eventDestinations.retrieve(destination.id).catch((error) => error);
  check('missing', missing.code === 'not_found' && missing.statusCode === 404);
  server.closeAllConnections();
  server.close();
}

main().then(
  () => console.log('all as expected'),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
