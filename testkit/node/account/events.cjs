'use strict';
// Waiting for an event of a session.

const { delay } = require('../launch/wait.cjs');
const { idOf } = require('./params.cjs');

const SESSION_EVENTS = 'identity.verification_session.';

/** The newest event of the type that is about the session; without a session, about anything. */
async function awaitEvent(api, type, session, { timeout = 10 } = {}) {
  const whole = type.includes('.') ? type : SESSION_EVENTS + type;
  const id = session === undefined ? undefined : idOf(session);
  for (const limit = Date.now() + timeout * 1000; ; await delay(50)) {
    const [event] = await eventsOf(api, id, { type: whole, limit: 1 });
    if (event) return event;
    if (Date.now() > limit) break;
  }
  const others = (await eventsOf(api, id, { limit: 100 })).map((event) => event.type).reverse();
  const subject = id === undefined ? 'this account' : id;
  throw new Error(`No event ${whole} of ${subject} within ${timeout} seconds; `
    + `${others.length === 0 ? 'it has none at all' : `its events are ${others.join(', ')}`}. `
    + "What is due later happens when the clock moves: advance('4d').");
}

/** Stripe's own list has no filter by session. */
const eventsOf = async (api, session, params) => (session === undefined ? await api.get('/v1/events', params)
  : await api.get('/v1/test_helpers/events', { session, ...params })).data;

module.exports = { awaitEvent };
