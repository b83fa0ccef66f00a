'use strict';
// The modal that `verifyIdentity` of the served Stripe.js opens in a page.

const { completeVerification } = require('./hosted-page.cjs');

class VerifyIdentityModal {
  #page;

  constructor(page) {
    this.#page = page;
    this.dialog = page.locator('[data-testid="modal"]');
  }

  /** Resolves once it is open. */
  async opened() {
    await this.#frame.waitFor();
    return this;
  }

  isOpen() {
    return this.dialog.isVisible();
  }

  /** Waits until it is open, and goes to the end of the page in it, as `completeVerification` does; then it is closed. */
  async complete(options) {
    await this.opened();
    const element = await this.#frame.elementHandle();
    await completeVerification(await element.contentFrame(), options);
    await this.closed();
  }

  /** Closes it, as a person who changes their mind: `verifyIdentity` resolves with `session_cancelled`. */
  async close() {
    await this.opened();
    await this.#page.locator('[data-testid="modal-close"]').click();
    await this.closed();
  }

  /** Resolves once it is closed. */
  closed() {
    return this.dialog.waitFor({ state: 'detached' });
  }

  get #frame() {
    return this.#page.locator('[data-testid="modal-frame"]');
  }
}

module.exports = { VerifyIdentityModal };
