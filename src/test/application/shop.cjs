// A shop that wants to know who its customers are: an ordinary application of Stripe's, which knows nothing of an emulator but, by
// STRIPE_BASE, where its client calls.
'use strict';
const http = require('node:http');
const Stripe = require('stripe23');

const { STRIPE_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_BASE, PORT } = process.env;
const stripe = new Stripe(STRIPE_KEY, STRIPE_BASE ? where(new URL(STRIPE_BASE)) : {});
const own = `http://localhost:${PORT}`;
const users = new Map(); // by the customer's id
const price = 4_200;

function where({ protocol, hostname, port }) {
  return { protocol: protocol.replace(':', ''), host: hostname, port: Number(port) };
}

const pages = {
  'GET /': async () => ({ html: '<form method="post" action="/verify"><input name="email"><button>Verify me</button></form>' }),
  'POST /verify': async body => ({ to: await verify(new URLSearchParams(body).get('email')) }),
  'GET /done': async () => ({ html: '<p>Thank you. We will tell you.</p>' }),
  'GET /users': async () => ({ json: [...users.values()] }),
  'POST /forget': async body => ({ json: await forget(new URLSearchParams(body).get('email')) }),
  'POST /webhook': async (body, headers) => ({ json: await receive(body, headers['stripe-signature']) }),
};

/** Leads to the page of the session, which a second try goes on with. */
async function verify(email) {
  const known = [...users.values()].find(user => user.email === email);
  if (known) return (await stripe.identity.verificationSessions.retrieve(known.session)).url;
  const customer = await stripe.customers.create({ email, name: 'Ada Lovelace' });
  const session = await stripe.identity.verificationSessions.create({
    type: 'document', related_customer: customer.id, return_url: `${own}/done`, metadata: { email } });
  users.set(customer.id, { email, customer: customer.id, session: session.id, status: session.status });
  return session.url;
}

async function forget(email) {
  const user = [...users.values()].find(each => each.email === email);
  return { redaction: (await stripe.identity.verificationSessions.redact(user.session)).redaction.status };
}

async function receive(body, signature) {
  const event = stripe.webhooks.constructEvent(body, signature, STRIPE_WEBHOOK_SECRET);
  const session = event.data.object;
  const user = users.get(session.related_customer);
  if (!event.type.startsWith('identity.verification_session.') || !user) return {};
  user.status = event.type.endsWith('.redacted') ? 'redacted' : session.status;
  user.error = session.last_error?.code ?? null;
  if (event.type.endsWith('.verified')) {
    const payment = await stripe.paymentIntents.create({ amount: price, currency: 'eur', receipt_email: user.email });
    user.payment = payment.id;
  }
  return {};
}

http.createServer(async (request, response) => {
  try {
    let body = '';
    for await (const chunk of request) body += chunk;
    const page = pages[`${request.method} ${request.url.split('?')[0]}`];
    if (!page) return response.writeHead(404).end();
    const { html, json, to } = await page(body, request.headers);
    if (to) return response.writeHead(303, { Location: to }).end();
    return response.writeHead(200, { 'Content-Type': html ? 'text/html' : 'application/json' }).end(html ?? JSON.stringify(json));
  } catch (error) {
    console.error(error.message);
    return response.writeHead(error.type === 'StripeSignatureVerificationError' ? 400 : 500).end();
  }
}).listen(Number(PORT));
