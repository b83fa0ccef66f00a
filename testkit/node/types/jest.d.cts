// For Jest.

import type { Account, EmulatorOptions } from './index.cjs';

/** An account for each test of the file, or of the `describe` in which it is called. */
export function useEmulator(options?: EmulatorOptions): Account;
