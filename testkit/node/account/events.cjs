'use strict';
// Waiting for an event of a session.

const { delay } = require('../launch/wait.cjs');
const { idOf } = require('./params.cjs');

const SESSION_EVENTS = 'identity.verification_session.';

/** The newest event of the type that is about the session; without a session, about anything. */
async function awaitEvent(api, type, object, { timeout = 10 } = {}) {
  const whole = type.includes('.') ? type : SESSION_EVENTS + type;
  const id = object === undefined ? undefined : idOf(object);
  const about = (event) => id === undefined || event.data.object.id === id;
  for (const limit = Date.now() + timeout * 1000; ; await delay(50)) {
    const event = (await api.list('/v1/events', { type: whole })).find(about);
    if (event) return event;
    if (Date.now() > limit) break;
  }
  const others = (await api.list('/v1/events')).filter(about).map((event) => event.type).reverse();
  const subject = id === undefined ? 'this account' : id;
  throw new Error(`No event ${whole} of ${subject} within ${timeout} seconds; `
    + `${others.length === 0 ? 'it has none at all' : `its events are ${others.join(', ')}`}. `
    + "What is due later happens when the clock moves: advance('4d').");
}

module.exports = { awaitEvent };
