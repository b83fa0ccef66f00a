#!/usr/bin/env bash
# npm stripe 23.1.0 on Node 20: stripe.files.create with what the web platform calls a file.
# Expected: a File, a Blob, an ArrayBuffer or a web stream is uploaded (request.formData() of Next, Hono or Remix gives a File, and
# fetch takes all four), or the call throws.
# Seen: it throws for none. A bare File leaves only the purpose in the request, without any file part. As `data` of a named file,
# what is uploaded are the words "[object Blob]", "[object ArrayBuffer]", "[object ReadableStream]", typed image/png.
# Buffer, Uint8Array and a stream of Node's arrive whole.
# Why it matters: an application that stores a user's document for Identity sends 13 characters in its place, and learns it
# late if at all. `Buffer.from(await file.arrayBuffer())` is what works.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund stripe@23.1.0
cat > f.mjs <<'X'
import http from 'node:http';
import { Readable } from 'node:stream';
import Stripe from 'stripe';

let body;
const server = http.createServer((request, response) => {
  body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => response.setHeader('Content-Type', 'application/json').end('{"id":"file_1","object":"file"}'));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const stripe = new Stripe('sk_test_invented', { protocol: 'http', host: '127.0.0.1', port: server.address().port });

const text = 'the bytes of a passport';
const bytes = new TextEncoder().encode(text);
const named = (data) => ({ data, name: 'front.png', type: 'image/png' });
const cases = [
  ['File', new File([bytes], 'front.png', { type: 'image/png' }), null],
  ['data: Blob', named(new Blob([bytes])), '[object Blob]'],
  ['data: ArrayBuffer', named(bytes.buffer), '[object ArrayBuffer]'],
  ['data: ReadableStream', named(new Blob([bytes]).stream()), '[object ReadableStream]'],
  ['data: Readable', named(Readable.from([bytes])), text],
  ['data: Uint8Array', named(bytes), text],
  ['data: Buffer', named(Buffer.from(bytes)), text],
];
console.log('stripe', Stripe.PACKAGE_VERSION, 'on Node', process.version);
let changed = false;
for (const [name, file, wanted] of cases) {
  let sent;
  try {
    await stripe.files.create({ purpose: 'identity_document', file });
    sent = /name="file"[^]*?\r\n\r\n([^]*?)\r\n--/.exec(body)?.[1] ?? null;
  } catch (error) {
    sent = `threw ${error.message}`;
  }
  console.log(name.padEnd(22), '->', sent === null ? 'no file part' : sent);
  changed ||= sent !== wanted;
}
server.close();
server.closeAllConnections();
if (changed) throw new Error('the behaviour has changed');
X
node f.mjs
