// For Vitest.

import type { TestAPI } from 'vitest';
import type { Account, EmulatorOptions } from './index.mjs';

/** An account for each test of the file, or of the `describe` in which it is called. */
export function useEmulator(options?: EmulatorOptions): Account;

/** As `test` of Vitest, with the account as the fixture `emulator`, also where tests run at once. */
export const test: TestAPI<{ emulator: Account; emulatorOptions: EmulatorOptions }>;
