'use strict';
// An account of the emulator for one test: its keys, its Stripe client, and what a test orders, waits for and expects.

const crypto = require('node:crypto');
const { Api } = require('./api.cjs');
const { Expectations } = require('./expectations.cjs');
const { Inbox } = require('./inbox.cjs');
const { closeReceivers, listen } = require('./receiver.cjs');
const { stripeClient, stripeOptions } = require('./stripe.cjs');
const { awaitEvent } = require('./events.cjs');
const { settle } = require('./settle.cjs');
const { time, idOf, submission } = require('./params.cjs');

const HELPERS = '/v1/test_helpers';
const SESSIONS = `${HELPERS}/identity/verification_sessions`;
const ALL_EVENTS = ['*', 'identity.verification_session.redacted']; // the latter must be named, as at Stripe

class Account {
  #emulator;
  #stripe;
  #receivers = [];
  #webhookSecret;

  constructor(emulator, name, secretKey = newKey(name)) {
    const account = accountOf(secretKey);
    this.#emulator = emulator;
    this.baseUrl = emulator.base;
    this.secretKey = secretKey;
    this.restrictedKey = `rk_test_${account}`;
    this.publishableKey = `pk_test_${account}`;
    this.dashboard = `${this.baseUrl}/dashboard?key=${this.secretKey}`;
    this.stripeJs = `${this.baseUrl}/v3/`;
    this.stripeOptions = stripeOptions(this.baseUrl);
    this.api = new Api(this.baseUrl, this.secretKey);
    this.expectations = new Expectations();
  }

  get stripe() {
    return this.#stripe ||= stripeClient(this.baseUrl, this.secretKey);
  }

  /** The secret of the endpoint that was added last. */
  get webhookSecret() {
    if (!this.#webhookSecret) throw new Error('This account has no webhook endpoint yet: call endpoint(url) first, and await it.');
    return this.#webhookSecret;
  }

  /** Adds a webhook endpoint: the url of a receiver, or a handler or server of node that is served until the end of the test. */
  async endpoint(receiver, { path, events = ALL_EVENTS, ...more } = {}) {
    const url = typeof receiver === 'string' ? receiver : await listen(receiver, path, this.#receivers);
    return this.#add({ url: this.#emulator.seen(url), enabled_events: events, ...more });
  }

  async #add(params) {
    const endpoint = await this.api.post('/v1/webhook_endpoints', params);
    this.#webhookSecret = endpoint.secret;
    return endpoint;
  }

  /** A receiver that the emulator has built in, with an endpoint that leads there. */
  async inbox(name = 'test', { events = ALL_EVENTS } = {}) {
    const url = `${this.#emulator.ownUrl}/inbox/${encodeURIComponent(name)}`;
    return new Inbox(this.api, this.expectations, name, await this.#add({ url, enabled_events: events }));
  }

  verify(session, options = {}) {
    return this.api.post(`${SESSIONS}/${idOf(session)}/verify`, submission(options));
  }

  fail(session, code, { reason, ...options } = {}) {
    return this.api.post(`${SESSIONS}/${idOf(session)}/unverify`, { error_code: code, reason, ...submission(options) });
  }

  arrange({ match, outcomes = ['verify'], when, times, ...options } = {}) {
    return this.api.post(`${HELPERS}/identity/outcomes`, { match, outcomes: [outcomes].flat(), when, times, ...submission(options) });
  }

  async fault({ delayMs, ...fault }) {
    const ordered = await this.api.post(`${HELPERS}/faults`, { ...fault, delay_ms: delayMs });
    this.expectations.addFault(ordered);
    return ordered;
  }

  advance(by, { session } = {}) {
    return this.api.post(`${HELPERS}/clock/advance`, { ...time(by), session: session && idOf(session) });
  }

  settle(options) {
    return settle(this.api, options);
  }

  awaitEvent(type, session, options) {
    return awaitEvent(this.api, type, session, options);
  }

  /** The requests of this account, oldest first. */
  async requests(filter) {
    return (await this.api.list(`${HELPERS}/request_logs`, filter)).reverse();
  }

  expectError(error) {
    this.expectations.addError(error);
  }

  expectUndelivered(url) {
    this.expectations.addUndelivered(url && this.#emulator.seen(url));
  }

  expectUnsupported(path) {
    this.expectations.addUnsupported(path);
  }

  closeReceivers() {
    return closeReceivers(this.#receivers);
  }
}

/** Names the test, so that the dashboard tells whose account it is. */
function newKey(name = '') {
  const readable = name.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40).replace(/^_|_$/g, '');
  return `sk_test_${readable && `${readable}_`}${crypto.randomBytes(6).toString('hex')}`;
}

function accountOf(secretKey) {
  const [, account] = /^sk_test_(\w+)$/.exec(secretKey) || [];
  if (!account) throw new TypeError('A secretKey begins with sk_test_; the emulator takes no other.');
  return account;
}

module.exports = { Account };
