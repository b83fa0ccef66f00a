// A webhook handler with stripe-node and one fault: node handler.cjs PACKAGE FAULT KEY PORT-OF-THE-EMULATOR.
// It prints its port, and reads its signing secret from the first line of its input.
const http = require('node:http');
const readline = require('node:readline');
const { createHmac } = require('node:crypto');

const [path, fault, key, port] = process.argv.slice(2);
const Stripe = require(path);
const stripe = new (Stripe.default ?? Stripe)(key, { protocol: 'http', host: 'localhost', port: Number(port) });
let secret;
let busy = false;

const bytes = (req) => new Promise((resolve) => {
  const parts = [];
  req.on('data', (part) => parts.push(part));
  req.on('end', () => resolve(Buffer.concat(parts)));
  req.on('error', () => {});
});

const text = (req) => new Promise((resolve) => {
  let body = '';
  req.on('data', (part) => { body += part; });
  req.on('end', () => resolve(body));
  req.on('error', () => {});
});

async function joined(req) {
  const parts = [];
  for await (const part of req) parts.push(part);
  return Buffer.concat(parts);
}

const verify = (body, header, ...more) => stripe.webhooks.constructEvent(body, header, secret, ...more);

/** Compares only the last signature of the scheme v1. */
function lastSignature(body, header) {
  const fields = Object.fromEntries(header.split(',').map((field) => field.split('=')));
  const own = createHmac('sha256', secret).update(`${fields.t}.${body}`).digest('hex');
  if (fields.v1 !== own) throw new Error('wrong signature');
  return verify(body, header);
}

const events = {
  none: async (req, header) => verify(await bytes(req), header),
  unverified: async (req) => JSON.parse(await bytes(req)),
  any_age: async (req, header) => verify(await bytes(req), header, 0),
  any_secret: async (req, header) => {
    const body = await bytes(req);
    if (!/^t=\d+,v1=[0-9a-f]{64}/.test(header)) throw new Error('no signature');
    if (Date.now() / 1000 - /t=(\d+)/.exec(header)[1] > 300) throw new Error('too old');
    return JSON.parse(body);
  },
  rewritten: async (req, header) => verify(JSON.stringify(JSON.parse(await bytes(req))), header),
  rewritten_pretty: async (req, header) => verify(JSON.stringify(JSON.parse(await bytes(req)), null, 2), header),
  parts_as_text: async (req, header) => verify(await text(req), header),
  last_signature: async (req, header) => lastSignature(await bytes(req), header),
  thin: async (req, header) => stripe.parseEventNotification(await bytes(req), header, secret),
  crashes: async (req, header) => verify(await joined(req), header),
};

function work(event) {
  if (fault === 'known_types' && !/\.(created|processing|verified|requires_input|canceled)$/.test(event.type)) {
    throw new TypeError(`no function for ${event.type}`);
  }
}

async function handle(req, res) {
  if (fault === 'redirects') return res.writeHead(308, { Location: '/elsewhere' }).end();
  const body = await (events[fault] ?? events.none)(req, req.headers['stripe-signature'])
    .catch((failure) => {
      if (fault === 'crashes' && req.destroyed && !req.complete) throw failure;
      res.writeHead(400).end(failure.message);
    });
  if (!body) return undefined;
  if (fault === 'one_at_a_time') {
    if (busy) return res.writeHead(503).end('busy');
    busy = true;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    busy = false;
  }
  try {
    work(body);
    if (fault === 'thin') await Promise.all([body.fetchEvent(), body.fetchRelatedObject()]);
    return res.writeHead(200).end('{"received": true}');
  } catch (failure) {
    return res.writeHead(500).end(failure.message);
  }
}

readline.createInterface({ input: process.stdin }).once('line', (line) => { secret = line; });
const server = http.createServer((req, res) => { res.on('error', () => {}); void handle(req, res); });
server.listen(0, '127.0.0.1', () => { console.log(server.address().port); });
