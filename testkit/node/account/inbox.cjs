'use strict';
// A webhook receiver that the emulator has built in.

const { rejectUnknown } = require('./params.cjs');

class Inbox {
  #api;
  #expectations;
  #path;

  constructor(api, expectations, name, endpoint) {
    this.#api = api;
    this.#expectations = expectations;
    this.#path = `/v1/test_helpers/inbox/${encodeURIComponent(name)}`;
    this.name = name;
    this.endpoint = endpoint;
    this.url = endpoint.url;
  }

  /** What it received, oldest first: `headers`, `body`, and the `event` that is in the body. */
  async received() {
    const messages = await this.#api.list(this.#path);
    return messages.reverse().map((message) => ({ ...message, event: JSON.parse(message.body) }));
  }

  /** How it responds from now on, or to the next `times` webhooks; a test that orders failures expects them. */
  respond({ status = 200, times, delayMs, ...unknown } = {}) {
    rejectUnknown(unknown, 'status, times, delayMs');
    if (status >= 300) this.#expectations.addUndelivered(this.url);
    return this.#api.post(this.#path, { status, times, delay_ms: delayMs });
  }
}

module.exports = { Inbox };
