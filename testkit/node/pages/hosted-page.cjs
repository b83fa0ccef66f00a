'use strict';
// The hosted page of a session, driven as a person would.

const { rejectUnknown } = require('../account/params.cjs');
const { imagesOf, textsOf } = require('./fields.cjs');
const { EmulatorFrame } = require('./frame.cjs');

/**
 * Goes from the first page to the end. The page of Playwright shows the session's url, or is about to; a frame is one that does.
 * Returns the session's status, or undefined if the browser went on to the `return_url`.
 */
async function completeVerification(page, { fail, person, document, images, delay, cancel, ...unknown } = {}) {
  rejectUnknown(unknown, 'fail, person, document, images, delay, cancel');
  const values = { texts: textsOf({ person, document }), images: imagesOf({ images }) };
  const frame = new EmulatorFrame(page.mainFrame ? page.mainFrame() : page);
  const first = await frame.shown('consent-accept', 'submit', 'done', 'dead-link', 'problem');
  if (first === 'dead-link') throw new Error(`The link of this session is dead: ${await frame.at('dead-link').getAttribute('data-state')}.`);
  if (first === 'problem') throw new Error(`The page says: ${await frame.at('problem').locator('.lead').innerText()}`);
  if (first === 'done') return statusOf(frame); // an arranged outcome went on by itself
  if (cancel) return leave(frame, 'cancel');
  if (first === 'consent-accept' && fail === 'consent_declined') return leave(frame, 'consent-decline');
  if (first === 'consent-accept') await frame.press('consent-accept');
  await fillIn(frame, values, { fail, delay });
  return submit(frame);
}

async function leave(frame, button) {
  await frame.press(button);
  return statusOf(frame);
}

async function fillIn(frame, { texts, images }, { fail, delay }) {
  await frame.at(`outcome-${fail ? 'failure' : 'success'}${delay ? '-async' : ''}`).check();
  if (typeof fail === 'string') await frame.choose('failure-code', fail);
  if (texts.length + images.length === 0) return;
  await frame.at('optional-data').click();
  for (const [testId, text] of texts) await frame.fill(testId, text);
  for (const [testId, file] of images) await (await frame.field(testId)).setInputFiles(file);
}

async function submit(frame) {
  await frame.press('submit');
  const problems = await frame.read(async () => (await frame.has('submit') ? frame.frame.locator('.problems li').allInnerTexts() : []));
  if (problems && problems.length > 0) throw new Error(`The page does not take this: ${problems.join(' ')}`);
  return statusOf(frame);
}

const statusOf = (frame) => frame.read(async () => (await frame.has('done') ? frame.at('done').getAttribute('data-status') : undefined));

module.exports = { completeVerification };
