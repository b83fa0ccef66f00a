'use strict';
// What the starts of the emulator share: waiting, and the end of a log for a message.

const LINES = 40;

const delay = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The last lines of a log, as the end of an error's message. */
function tail(log) {
  const lines = log.trim().split('\n').filter(Boolean);
  if (lines.length === 0) return ' It wrote no log.';
  return ` The end of its log:\n${lines.slice(-LINES).map((line) => `  ${line}`).join('\n')}`;
}

module.exports = { delay, tail };
