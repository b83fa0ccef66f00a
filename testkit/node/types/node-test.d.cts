// For node:test.

import type { TestContext, TestOptions } from 'node:test';
import type { Account, EmulatorOptions } from './index.cjs';

/** An account for each test of the file, or of the suite in which it is called. */
export function useEmulator(options?: EmulatorOptions): Account;

type Run = (emulator: Account, context: TestContext) => unknown;

interface Test {
  (name: string, run: Run): Promise<void>;
  (name: string, options: TestOptions & { emulator?: EmulatorOptions }, run: Run): Promise<void>;
}

/** As `test` of node:test; the function gets an account of its own, also where tests run at once. */
export const test: Test & { only: Test; skip: Test; todo: Test };
