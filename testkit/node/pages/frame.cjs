'use strict';
// A page of the emulator in Playwright's frame, whose controls are found by their test ids.

class EmulatorFrame {
  constructor(frame) {
    this.frame = frame;
  }

  at(...testIds) {
    return this.frame.locator(testIds.map((id) => `[data-testid="${id}"]`).join(', ')).first();
  }

  /** Waits until one of them is there, and returns its test id. */
  async shown(...testIds) {
    const found = this.at(...testIds);
    await found.waitFor({ state: 'attached' });
    return found.getAttribute('data-testid');
  }

  async has(testId) {
    return await this.at(testId).count() > 0;
  }

  async fill(testId, text) {
    const field = await this.field(testId);
    const isSelect = await field.evaluate((element) => element.tagName === 'SELECT');
    if (isSelect) await this.choose(testId, text);
    else await field.fill(text);
  }

  async choose(testId, value) {
    const field = await this.field(testId);
    const values = await field.locator('option').evaluateAll((options) => options.map((option) => option.value));
    if (!values.includes(value)) {
      throw new Error(`The page offers no ${value} as ${testId}; it offers ${values.filter(Boolean).join(', ')}.`);
    }
    await field.selectOption(value);
  }

  /** A field of the form, which depends on what the session asks for. */
  async field(testId) {
    if (!await this.has(testId)) throw new Error(`The page has no ${testId}: this session does not ask for it.`);
    return this.at(testId);
  }

  /** Presses a button, and waits for the page that follows; a modal may be gone by then. */
  async press(testId) {
    const button = this.at(testId);
    await button.evaluate((element) => {
      element.dataset.pressed = 'true'; // tells this page from the next
    });
    await button.click();
    await this.#unlessGone(() => this.frame.locator('[data-pressed]').waitFor({ state: 'detached' }));
    await this.#unlessGone(() => this.frame.waitForLoadState('domcontentloaded'));
  }

  /** What is read of the page; undefined once the frame is gone. */
  read(reading) {
    return this.#unlessGone(reading);
  }

  async #unlessGone(action) {
    try {
      return await action();
    } catch (error) {
      if (this.frame.isDetached()) return undefined;
      throw error;
    }
  }
}

module.exports = { EmulatorFrame };
