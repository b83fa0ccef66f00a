'use strict';
// For Jest.

const { afterEach, beforeEach, expect } = require('@jest/globals');
const { hooksOf, TIMEOUT } = require('./hooks.cjs');

/** An account for each test of the file, or of the `describe` in which it is called, by the hooks of Jest. */
const useEmulator = hooksOf({
  // Jest takes the first parameter of a hook for a callback to wait for.
  beforeEach: (open, timeout) => beforeEach(() => open(), timeout),
  afterEach: (close, timeout) => afterEach(() => close(), timeout),
}, TIMEOUT, () => expect.getState().currentTestName);

module.exports = { useEmulator };
