'use strict';
// For Playwright.

const playwright = require('@playwright/test');
const { closeAccount, openAccount } = require('../account/open.cjs');
const pages = require('../pages/index.cjs');
const { TIMEOUT } = require('./hooks.cjs');

/** As `test` of Playwright, with the account of the test, and the pages where a person verifies. */
const test = playwright.test.extend({
  emulatorOptions: [{}, { option: true }],
  emulator: [async ({ emulatorOptions }, use, info) => {
    const account = await openAccount({ name: info.title, ...emulatorOptions });
    info.annotations.push({ type: 'dashboard', description: account.dashboard });
    await use(account);
    await closeAccount(account, emulatorOptions);
  }, { timeout: TIMEOUT }],
  verifyIdentityModal: async ({ page }, use) => use(new pages.VerifyIdentityModal(page)),
});

module.exports = { test, expect: playwright.expect, ...pages };
