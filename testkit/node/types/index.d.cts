// The kit without a runner.

import type { Account } from './account.cjs';

export type * from './account.cjs';
export type * from './values.cjs';

/** Where the emulator is; what is not given comes from the environment, package.json, or the jar of the kit. */
export interface EmulatorSettings {
  /** The address of one that runs. */
  baseUrl?: string;
  /** The path of identity-emulator.jar. */
  jar?: string;
  /** A container image. */
  image?: string;
  /** Settings of the emulator, such as `--emulator.redaction.delay=0s`. */
  arguments?: string | string[];
}

/** What the end of a test fails on; each is true by default. */
export interface Checks {
  webhooks?: boolean;
  unsupported?: boolean;
  errors?: boolean;
  /** How many seconds webhooks may take; default 10. */
  timeout?: number;
}

export interface EmulatorOptions extends EmulatorSettings, Checks {
  /** Stands in the account's keys, so that the dashboard shows which test it is. */
  name?: string;
  /** The key of an application that runs already, in place of a new account; the checks are off then, as what is left may be others'. */
  secretKey?: string;
}

/** Calls the function with a new account, and rejects if it leaves something behind that it did not expect. */
export function withAccount<T>(options: EmulatorOptions, test: (emulator: Account) => T | Promise<T>): Promise<T>;

/** A new account; `closeAccount` ends it. */
export function openAccount(options?: EmulatorOptions): Promise<Account>;

/** Rejects with a `LeftoverError` if the account has something that was not expected. */
export function closeAccount(account: Account, checks?: Checks): Promise<void>;

/** The emulator of this run, once it is up. */
export function startEmulator(settings?: EmulatorSettings): Promise<{ base: string }>;

/** What a test left behind, with its requests. */
export class LeftoverError extends Error {}

/** A call of the kit that the emulator rejected. */
export class EmulatorError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly param: string | undefined;
}
