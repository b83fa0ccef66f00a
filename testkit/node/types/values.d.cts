// What an account takes and returns.

import type { Event, FailureCode } from './account.cjs';

export type Outcome = 'verify' | `unverify:${FailureCode}`;

export interface Endpoint {
  id: string;
  url: string;
  secret: string;
  enabled_events: string[];
  [member: string]: any;
}

export interface InboxOptions {
  /** Default: all. */
  events?: string[];
}

export interface Inbox {
  readonly name: string;
  readonly url: string;
  readonly endpoint: Endpoint;
  /** What it received, oldest first. */
  received(): Promise<Array<{ event: Event; body: string; headers: Record<string, string>; status: number; [member: string]: any }>>;
  /** How it responds from now on, or to the next `times` webhooks. */
  respond(response: { status?: number; times?: number; delayMs?: number }): Promise<unknown>;
}

/** Of requests, or with the path `webhooks` of deliveries, or with `forwarding` of forwarding requests. */
export interface Fault {
  method?: string;
  path?: string;
  times?: number;
  status?: number;
  code?: string;
  message?: string;
  param?: string;
  type?: string;
  preset?: 'identity_not_activated' | 'key_expired' | 'permission_denied' | 'lock_timeout' | 'rate_limited';
  delayMs?: number;
  drop?: 'before' | 'after' | boolean;
  duplicate?: number;
  shuffle?: boolean;
  tamper?: boolean;
  upstream?: 'timeout' | 'connection_error' | 'error' | 'retryable_error';
}

export interface FaultResult {
  id: string;
  remaining: number;
  [member: string]: any;
}

export interface Settlement {
  settled: boolean;
  under_way: number;
  failing: Array<{ url: string; deliveries: number; last_status: number | null; last_body: string | null; last_error: string | null; webhook_endpoint: string }>;
}

export interface LoggedRequest {
  id: string;
  method: string;
  path: string;
  query: string | null;
  /** 0 where the connection was closed without a response. */
  status: number;
  parameters: any;
  response: any;
  hint: string | null;
  [member: string]: any;
}

/** What a rejected request must have; a path may have `*` and `**`. */
export interface RejectedRequest {
  status?: number;
  code?: string;
  param?: string;
  method?: string;
  path?: string;
}
