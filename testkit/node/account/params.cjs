'use strict';
// The parameters of the emulator's calls, made of what a test says.

/** The id of an object, or the id itself. */
function idOf(object) {
  const id = typeof object === 'string' ? object : object && object.id;
  if (typeof id !== 'string' || !id) throw new TypeError(`Expected a session or its id, and not ${JSON.stringify(object)}.`);
  return id;
}

/** What verify, unverify and arrangements have in common. */
function submission({ person, document, delay, ...unknown }) {
  rejectUnknown(unknown, 'person, document, delay');
  return { verified_outputs: person, document, simulate_delay: delay };
}

/** `'4d'`, a number of seconds, or `{ to: 'next_due' }`. */
function time(by) {
  if (typeof by === 'number') return { seconds: by };
  if (typeof by === 'string') return by === 'next_due' ? { to: by } : { duration: by };
  if (by && by.to) return { to: by.to instanceof Date ? Math.floor(by.to.getTime() / 1000) : by.to };
  throw new TypeError("advance() takes a time such as '4d', a number of seconds, or { to: 'next_due' }.");
}

function rejectUnknown(unknown, known) {
  const names = Object.keys(unknown);
  if (names.length > 0) throw new TypeError(`There is no option ${names.join(', ')} (there are ${known}).`);
}

module.exports = { idOf, submission, time, rejectUnknown };
