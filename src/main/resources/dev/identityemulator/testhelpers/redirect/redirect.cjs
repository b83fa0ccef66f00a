// Sends what a node application says to Stripe to the emulator, whatever client says it: https, fetch, undici.
//   STRIPE_EMULATOR=http://localhost:12111 node -r ./redirect.cjs app.js
//   NODE_OPTIONS="--require /path/to/redirect.cjs" npm start     (its child processes and workers too)
'use strict';
const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const tls = require('node:tls');

const emulator = address(process.env.STRIPE_EMULATOR || 'http://localhost:12111');
const port = Number(emulator.port || (emulator.protocol === 'https:' ? 443 : 80));
const host = emulator.hostname.replace(/^\[|\]$/g, '');

function address(text) {
  let url;
  try {
    url = new URL(text);
  } catch {}
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(`STRIPE_EMULATOR must be an address such as http://localhost:12111, without a path, and not ${text}`);
  }
  return url;
}

const isStripe = name => typeof name === 'string' && /(^|\.)stripe\.com\.?$/i.test(name);

// tls.connect takes (options), (port, options) and (port, host, options), each with a listener at its end
function read(args) {
  const options = Object.assign({}, ...args.filter(each => each !== null && typeof each === 'object'));
  if (typeof args[1] === 'string') options.host = args[1];
  return { options, listener: args.find(each => typeof each === 'function') };
}

// The clients believe in TLS: they wait for its event, and some look at what was agreed.
function plain(options, listener) {
  if (options.socket) options.socket.destroy(); // a tunnel of a proxy, which would lead to Stripe
  const socket = net.connect({ host, port, signal: options.signal, autoSelectFamily: true });
  const told = { encrypted: true, authorized: true, authorizationError: null, servername: options.servername || options.host };
  const alpnProtocol = options.ALPNProtocols ? 'http/1.1' : false; // whoever would like HTTP/2 hears that it is not spoken
  Object.assign(socket, told, { alpnProtocol, isSessionReused: () => false, getSession: () => undefined });
  Object.assign(socket, { getPeerCertificate: () => ({}), getCipher: () => ({}), getProtocol: () => 'TLSv1.3' });
  Object.assign(socket, { getPeerX509Certificate: () => undefined, setServername() {}, setSession() {}, getTLSTicket() {} });
  if (options.timeout) socket.setTimeout(options.timeout);
  if (listener) socket.once('secureConnect', listener);
  return socket.once('connect', () => socket.emit('secureConnect'));
}

const connectTls = tls.connect;
const connectHere = (options, listener) =>
  emulator.protocol === 'http:'
    ? plain(options, listener)
    : connectTls({ ...options, socket: undefined, path: undefined, lookup: undefined, host, port }, listener);

tls.connect = function connect(...args) {
  const { options, listener } = read(args);
  const toStripe = [options.host, options.hostname, options.servername].some(isStripe);
  return toStripe ? connectHere(options, listener) : connectTls.apply(this, args);
};

// What was told a host and uploads to another one without TLS, as stripe-node 8 to 21 do, asks for that one's address.
const lookup = dns.lookup;
dns.lookup = function (name, ...rest) {
  return lookup.call(this, isStripe(name) ? host : name, ...rest);
};
const promised = dns.promises.lookup;
dns.promises.lookup = (name, ...rest) => promised.call(dns.promises, isStripe(name) ? host : name, ...rest);

syncBuiltinESMExports();
