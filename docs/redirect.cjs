// Sends what an application says to Stripe's hosts to the emulator:
// STRIPE_EMULATOR=http://127.0.0.1:12111 node -r ./redirect.cjs app.js
const http = require('node:http');
const https = require('node:https');

const emulator = new URL(process.env.STRIPE_EMULATOR);
const hosts = new Set(['api.stripe.com', 'files.stripe.com', 'connect.stripe.com']);
const port = emulator.port || 80;

// most versions of stripe-node write the body when a TLS socket says that it is ready
const send = (...args) =>
  http.request(...args).once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => socket.emit('secureConnect'));
  });

const request = https.request;
https.request = function (options, ...rest) {
  if (typeof options === 'string' || options instanceof URL) {
    const url = new URL(options);
    if (!hosts.has(url.hostname)) return request.call(https, options, ...rest);
    return send(new URL(url.pathname + url.search, emulator), ...rest);
  }
  if (!hosts.has(options.hostname || options.host)) return request.call(https, options, ...rest);
  const { agent, ...kept } = options;
  return send({ ...kept, protocol: 'http:', host: emulator.hostname, hostname: emulator.hostname, port }, ...rest);
};

const fetched = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!hosts.has(url.hostname)) return fetched(input, init);
  const target = new URL(url.pathname + url.search, emulator);
  return fetched(input instanceof Request ? new Request(target, input) : target, init);
};
