'use strict';
// What differs between the generations of stripe-node: each value holds from the major before it to the next.

const TABLE = {
  // what is needed besides host, port and protocol, so that an upload does not go to files.stripe.com
  uploads: { 8: 'host of the call', 22: 'nothing' },
  // 19 announces more bytes than it sends, and waits for a response that does not come (stripe-node's issue 2538)
  uploadEnds: { 8: true, 19: false, 20: true },
  // how calls are made that the SDK does not have
  helpers: { 8: 'extend', 17: 'rawRequest' },
  // options in the place of parameters
  optionsAlone: { 8: 'taken', 22: 'parameters' },
  // options beside parameters in one object
  optionsAmongParameters: { 8: 'parameters dropped', 22: 'parameters' },
  callbacks: { 8: 'called', 22: 'ignored' },
  defaultRetries: { 8: 0, 13: 1, 17: 2 },
  staticWebhooks: { 8: true, 11: false, 14: true },
  lockTimeout: { 8: 'StripeInvalidRequestError', 21: 'StripeAPIError' },
  uploadByFetch: { 8: true, 18: false, 20: true },
};

/** The values of one major. */
function generation(major) {
  const value = values => values[Math.max(...Object.keys(values).map(Number).filter(from => from <= major))];
  return Object.fromEntries(Object.entries(TABLE).map(([trait, values]) => [trait, value(values)]));
}

module.exports = { generation };
