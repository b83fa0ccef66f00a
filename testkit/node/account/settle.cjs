'use strict';
// Waiting until all webhooks were sent, and telling which of them were not received.

const TIMEOUT = 10;

/** Rejects with the receiver's response if a webhook was not received, unless `undelivered` allows that. */
async function settle(api, { session, timeout = TIMEOUT, undelivered = false } = {}) {
  const settlement = await state(api, { session: session && (session.id || session), timeout });
  const left = unsettled(settlement).concat(undelivered ? [] : settlement.failing.map(notReceived));
  if (left.length > 0) throw new Error(`The account has not settled:\n${left.map((line) => `  ${line}`).join('\n')}`);
  return settlement;
}

const state = (api, { session, timeout = TIMEOUT } = {}) => api.post('/v1/test_helpers/settle', { session, timeout });

const unsettled = ({ settled, under_way: count }) => (settled ? []
  : [`${count === 1 ? '1 delivery is' : `${count} deliveries are`} still in progress: does the receiver respond?`]);

function notReceived({ url, deliveries, last_status: status, last_body: body, last_error: error }) {
  const response = status ? `responded with ${status}${body ? ` and ${JSON.stringify(body)}` : ''}` : error;
  return `${deliveries === 1 ? '1 webhook was' : `${deliveries} webhooks were`} not received by ${url}: ${response}`;
}

module.exports = { settle, state, unsettled, notReceived };
