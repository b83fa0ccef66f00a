// The pages where a person verifies, driven by Playwright.

import type { Document, FailureCode, Person } from './account.cjs';

/** A page, a frame or a locator of Playwright, whatever its version. */
type PlaywrightPage = { locator(selector: string): any; mainFrame?(): any };

export interface Completion {
  /** A failure, by its code or `true` for that of the session's first check; without it, success. */
  fail?: FailureCode | boolean;
  person?: Person;
  document?: Document;
  /** Paths of PNG or JPEG files. */
  images?: { front?: string; back?: string; selfie?: string };
  /** Ends in `processing`. */
  delay?: boolean;
  /** Leaves without submitting. */
  cancel?: boolean;
}

/** Goes from the first page to the end; the session's status, or undefined if the browser went on to the `return_url`. */
export function completeVerification(page: PlaywrightPage, options?: Completion): Promise<string | undefined>;

/** The modal that `verifyIdentity` of the served Stripe.js opens in a page. */
export class VerifyIdentityModal {
  constructor(page: PlaywrightPage);
  /** Resolves once it is open. */
  opened(): Promise<this>;
  isOpen(): Promise<boolean>;
  /** Waits until it is open, and goes to the end of the page in it; then it is closed. */
  complete(options?: Completion): Promise<void>;
  /** Closes it, as a person who changes their mind. */
  close(): Promise<void>;
  /** Resolves once it is closed. */
  closed(): Promise<void>;
}
