// The account of a test.

import type { Endpoint, Fault, FaultResult, Inbox, InboxOptions, LoggedRequest, Outcome, RejectedRequest, Settlement } from './values.cjs';

// @ts-ignore: without the package stripe, this type is any
type StripeClient = import('stripe').Stripe;

/** A code of `last_error`. */
export type FailureCode =
  | 'abandoned' | 'consent_declined' | 'country_not_supported' | 'device_not_supported' | 'document_expired'
  | 'document_type_not_supported' | 'document_unverified_other' | 'email_unverified_other' | 'email_verification_declined'
  | 'id_number_insufficient_document_data' | 'id_number_mismatch' | 'id_number_unverified_other' | 'phone_unverified_other'
  | 'phone_verification_declined' | 'selfie_document_missing_photo' | 'selfie_face_mismatch' | 'selfie_manipulated'
  | 'selfie_unverified_other' | 'under_supported_age';

/** The events of a session, without `identity.verification_session.`. */
export type SessionEvent = 'created' | 'processing' | 'verified' | 'requires_input' | 'canceled' | 'redacted';

export interface DateParts {
  day: number;
  month: number;
  year: number;
}

/** In the names of `verified_outputs`; what is left out is that of a sample person. */
export interface Person {
  first_name?: string;
  last_name?: string;
  dob?: DateParts;
  sex?: 'female' | 'male' | 'unknown';
  email?: string;
  phone?: string;
  id_number?: string;
  id_number_type?: 'us_ssn' | 'br_cpf' | 'sg_nric';
  unparsed_place_of_birth?: string;
  unparsed_sex?: string;
  address?: { line1?: string; line2?: string; city?: string; state?: string; postal_code?: string; country?: string };
}

export interface Document {
  type?: 'driving_license' | 'id_card' | 'passport';
  number?: string;
  issuing_country?: string;
  issued_date?: DateParts;
  expiration_date?: DateParts;
}

export interface Submission {
  person?: Person;
  document?: Document;
  /** Ends in `processing`; the outcome follows when the clock moves. */
  delay?: boolean;
}

export interface Arrangement extends Submission {
  /** Which sessions; without it, every one. */
  match?: { client_reference_id?: string; email?: string; type?: string; metadata?: Record<string, string | number> };
  /** One for each submission: `verify` (the default), or `unverify:CODE`. */
  outcomes?: Outcome | Outcome[];
  /** `create`: as soon as the session exists; `open` (the default): when the hosted page is opened. */
  when?: 'create' | 'open';
  /** How many sessions; 0 for all. */
  times?: number;
}

/** A session, or its id. */
export type SessionLike = string | { id: string };

export type Receiver = string | ((request: any, response: any) => unknown) | { listen: Function; address: Function; listening: boolean };

export interface EndpointOptions {
  /** The path of a handler or a server that is served here; default `/`. */
  path?: string;
  /** Default: all. */
  events?: string[];
  api_version?: string;
  description?: string;
  metadata?: Record<string, string | number>;
}

export interface Session {
  id: string;
  object: string;
  status: 'requires_input' | 'processing' | 'verified' | 'canceled';
  last_error: { code: FailureCode; reason: string } | null;
  metadata: Record<string, string>;
  [member: string]: any;
}

export interface Event {
  id: string;
  type: string;
  created: number;
  data: { object: any; previous_attributes?: any };
  [member: string]: any;
}

export interface Account {
  readonly baseUrl: string;
  readonly secretKey: string;
  /** Sees birth dates and numbers, as a restricted key at Stripe. */
  readonly restrictedKey: string;
  readonly publishableKey: string;
  /** The secret of the endpoint that was added last. */
  readonly webhookSecret: string;
  /** The account in the emulator's dashboard. */
  readonly dashboard: string;
  /** The address of the emulator's Stripe.js. */
  readonly stripeJs: string;
  /** The client of the package `stripe`, whose uploads stay here too. */
  readonly stripe: StripeClient;
  /** For `new Stripe(secretKey, stripeOptions)`. */
  readonly stripeOptions: { protocol: 'http' | 'https'; host: string; port: number };
  /** Any other call of the emulator, with the account's secret key. */
  readonly api: {
    get(path: string, params?: object): Promise<any>;
    post(path: string, params?: object): Promise<any>;
    delete(path: string): Promise<any>;
    list(path: string, params?: object): Promise<any[]>;
  };

  /** Adds a webhook endpoint: a url, or a handler or server that is served on a free port until the end of the test. */
  endpoint(receiver: Receiver, options?: EndpointOptions): Promise<Endpoint>;
  /** Adds a webhook endpoint at a receiver that the emulator has built in. */
  inbox(name?: string, options?: InboxOptions): Promise<Inbox>;
  /** The user submits, and every check passes. */
  verify(session: SessionLike, options?: Submission): Promise<Session>;
  /** The user submits, and the check of the code fails; without one, the session's first check. */
  fail(session: SessionLike, code?: FailureCode, options?: Submission & { reason?: string }): Promise<Session>;
  /** Arranges the outcomes of sessions that the application has still to create. */
  arrange(arrangement?: Arrangement): Promise<{ id: string; [member: string]: any }>;
  /** Injects a fault; the errors that it makes are expected. */
  fault(fault: Fault): Promise<FaultResult>;
  /** Moves the account's clock by `'4d'` or a number of seconds, or to a time or the next task; with `session`, for what is due of that one only. */
  advance(by: string | number | { to: 'next_due' | number | Date }, options?: { session?: SessionLike }): Promise<{ now: number; offset: number; [member: string]: any }>;
  /** Resolves once every webhook was sent; rejects with the receiver's response if one was not received, unless `undelivered` is true. */
  settle(options?: { session?: SessionLike; undelivered?: boolean; timeout?: number }): Promise<Settlement>;
  /** The newest event of a type that is about the session, once there is one. */
  awaitEvent(type: SessionEvent | (string & {}), session?: SessionLike, options?: { timeout?: number }): Promise<Event>;
  /** The requests of this account, oldest first. */
  requests(filter?: { method?: string; path?: string; status?: number; session?: string }): Promise<LoggedRequest[]>;

  /** A rejected request is no failure of this test; without an argument, none is. */
  expectError(error?: RejectedRequest): void;
  /** Nor is a webhook that a receiver does not take; without a url, at any. */
  expectUndelivered(url?: string): void;
  /** Nor is a call that the emulator does not have; without a path, any. */
  expectUnsupported(path?: string): void;
}
