// For Vitest, which can only be imported.

import { afterEach, beforeAll, beforeEach, test as vitestTest } from 'vitest';
import emulator from '../launch/emulator.cjs';
import open from '../account/open.cjs';
import hooks from './hooks.cjs';

/** An account for each test of the file, or of the `describe` in which it is called, by the hooks of Vitest. */
export const useEmulator = hooks.hooksOf({
  // Vitest reads the names of fixtures off the function's first parameter.
  beforeEach: (open, timeout) => beforeEach(async ({ task }) => open(task), timeout),
  afterEach: (close, timeout) => afterEach(async ({ task }) => close(task), timeout),
}, hooks.TIMEOUT, (task) => task.name, (task, dashboard, error) => {
  if (task.result?.state === 'fail' && !error) console.error(dashboard);
});

/** As `test` of Vitest, with the account as the fixture `emulator`, also where tests run at once. */
export const test = vitestTest.extend({
  emulatorOptions: [{}, { injected: false }],
  emulator: async ({ task, emulatorOptions }, use) => {
    const account = await open.openAccount({ name: task.name, ...emulatorOptions });
    await use(account);
    await open.closeAccount(account, emulatorOptions);
  },
});

// A fixture has no time limit but that of its test, so the emulator starts before; why it did not is what the fixture tells.
beforeAll(() => emulator.startEmulator().catch(() => {}), hooks.TIMEOUT);
