'use strict';
// The Stripe client of an account, if the package stripe is installed.

const path = require('node:path');
const { createRequire } = require('node:module');

/** What `new Stripe(key, …)` takes to talk to the emulator. */
function stripeOptions(base) {
  const { protocol, hostname, port } = new URL(base);
  const https = protocol === 'https:';
  return { protocol: https ? 'https' : 'http', host: hostname, port: Number(port) || (https ? 443 : 80) };
}

function stripeClient(base, key) {
  const Stripe = constructorOf(installed());
  const options = stripeOptions(base);
  const stripe = new Stripe(key, options);
  keepUploadsHere(stripe, options.host);
  return stripe;
}

/** Up to stripe-node 21, an upload goes to files.stripe.com unless the call names a host. */
function keepUploadsHere(stripe, host) {
  const { files } = stripe;
  const create = files.create;
  files.create = function (params, options, ...more) {
    return typeof options === 'function' ? create.call(files, params, { host }, options)
      : create.call(files, params, { host, ...options }, ...more);
  };
}

function installed() {
  for (const from of [require, createRequire(path.join(process.cwd(), 'package.json'))]) {
    try {
      return from('stripe');
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new Error('The package stripe is not installed: npm install stripe, or make a client of your own with stripeOptions and secretKey.');
}

const constructorOf = (module) => module.Stripe || module.default || module;

module.exports = { stripeClient, stripeOptions };
