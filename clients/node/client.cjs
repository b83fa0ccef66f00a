'use strict';
// The SDK under test, unmodified, and how this generation of it is pointed at the emulator.

const { createRequire } = require('node:module');
const path = require('node:path');
const { base, freshKey } = require('../checks.cjs');
const { generation } = require('./generations.cjs');

const loaded = createRequire(path.resolve(process.env.CLIENT, 'x.js'))('stripe');
const Stripe = loaded.default ?? loaded;
const version = Stripe.PACKAGE_VERSION;
const traits = generation(Number(version.split('.')[0]));
const { hostname, port } = new URL(base);
const host = { protocol: 'http', host: hostname, port };

/** A client of an account of its own. */
function client(options = {}, key = freshKey()) {
  const stripe = new Stripe(key, { ...host, ...options });
  return { key, stripe, sessions: stripe.identity.verificationSessions };
}

/** Submits a session by this generation's own way to make a call that the SDK does not have. */
function verify(stripe, id) {
  const form = { simulate_delay: 'false' };
  if (traits.helpers === 'rawRequest') {
    return stripe.rawRequest('POST', `/v1/test_helpers/identity/verification_sessions/${id}/verify`, form);
  }
  const Helpers = Stripe.StripeResource.extend({
    path: 'test_helpers/identity/verification_sessions',
    verify: Stripe.StripeResource.method({ method: 'POST', path: '/{id}/verify' }),
  });
  return new Helpers(stripe).verify(id, form);
}

module.exports = { Stripe, client, host, traits, verify, version };
