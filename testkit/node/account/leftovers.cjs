'use strict';
// What a test left behind that it did not expect: undelivered webhooks, unsupported calls, rejected requests.

const { notReceived, state, unsettled } = require('./settle.cjs');

const LOG_LINES = 30;

/** Thrown at the end of a test; its message has the request log. */
class LeftoverError extends Error {
  constructor(parts, log, account) {
    super(['The test ended with what it did not expect:', ...parts.map((part) => `  - ${part}`),
      ...(log.length > 0 ? ['Requests of this test, oldest first:', ...log] : []), `Dashboard: ${account.dashboard}`].join('\n'));
    this.name = 'LeftoverError';
    this.stack = this.message; // no line of the test is to blame
  }
}

/** @param checks which of `webhooks`, `unsupported`, `errors` are on */
async function checkLeftovers(account, { webhooks = true, unsupported = true, errors = true, timeout } = {}) {
  if (!webhooks && !unsupported && !errors) return;
  const settlement = await state(account.api, { timeout });
  const missing = unsupported ? await unsupportedCalls(account) : [];
  const requests = await account.requests();
  const parts = [
    ...(webhooks ? undeliveredOf(settlement, account) : []),
    ...missing.map(({ method, path, count }) => `the emulator does not have ${method} ${path}, which was called ${count === 1 ? 'once' : `${count} times`} (expectUnsupported, if it should be)`),
    ...(errors ? await rejectedOf(requests, account) : []),
  ];
  if (parts.length > 0) throw new LeftoverError(parts, lines(requests), account);
}

const undeliveredOf = (settlement, { expectations }) => [
  ...unsettled(settlement),
  ...settlement.failing.filter(({ url }) => !expectations.hasUndelivered(url)).map((each) => `${notReceived(each)} (expectUndelivered, if it should be)`),
];

async function unsupportedCalls({ api, expectations }) {
  const calls = await api.list('/v1/test_helpers/unsupported');
  return calls.filter(({ path, passed_on: passedOn }) => !passedOn && !expectations.hasUnsupported(path)).reverse();
}

/** Calls that the emulator does not have are told as such. */
async function rejectedOf(requests, { api, expectations }) {
  const rejected = requests.filter((request) => request.status >= 400 && !expectations.hasError(request));
  if (rejected.length === 0) return [];
  const missing = new Set((await api.list('/v1/test_helpers/unsupported')).map(({ method, path }) => `${method} ${path}`));
  return rejected.filter(({ method, path }) => !missing.has(`${method} ${path}`)).map((request) => `${described(request)} (expectError, if it should be)`);
}

function described({ method, path, status, response, hint }) {
  const { message, code } = (response && response.error) || {};
  return [`${method} ${path} was rejected: ${status}`, code, message, hint && `(${hint})`].filter(Boolean).join(' ');
}

function lines(requests) {
  const shown = requests.slice(-LOG_LINES).map(({ status, method, path, query, response }) => {
    const { code, message } = (response && response.error) || {};
    return `  ${String(status).padStart(3)} ${method} ${path}${query ? `?${query}` : ''}${status >= 400 ? `  ${code || message}` : ''}`;
  });
  const more = requests.length - shown.length;
  return more > 0 ? [`  … ${more} before these`, ...shown] : shown;
}

module.exports = { checkLeftovers, LeftoverError };
