// For Playwright.

import type {
  Expect, PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, PlaywrightWorkerOptions, TestType,
} from '@playwright/test';
import type { Account, EmulatorOptions } from './index.cjs';
import type { VerifyIdentityModal } from './pages.cjs';

export * from './pages.cjs';

/** As `test` of Playwright, with the account of the test, and the modal of its page. */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & { emulator: Account; emulatorOptions: EmulatorOptions; verifyIdentityModal: VerifyIdentityModal },
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>;

export const expect: Expect;
