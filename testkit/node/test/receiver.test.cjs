'use strict';
const assert = require('node:assert/strict');
const { it } = require('node:test');
const { closeReceivers, listen, responding } = require('../account/receiver.cjs');

const fails = () => { throw new Error('the table of users is gone'); };

/** What a request gets, and the error that the runner is left with. */
async function ask(handler) {
  const receivers = [];
  let left;
  const url = await listen((request, response) => responding(handler)(request, response).catch((error) => { left = error; }), '/', receivers);
  try {
    const body = await fetch(url).then(async (response) => `${response.status} ${await response.text()}`).catch(() => 'none');
    return { body, left };
  } finally {
    await closeReceivers(receivers);
  }
}

it('respondingWhenTheHandlerThrowsOrRejectsThenIsA500WithTheErrorAndTheRunnerHasItToo', async () => {
  for (const handler of [fails, async () => fails()]) {
    const { body, left } = await ask(handler);
    assert.equal(body, '500 Error: the table of users is gone');
    assert.equal(left.message, 'the table of users is gone');
  }
});

it('respondingWhenTheHandlerThrowsAfterItsHeadersThenEndsTheConnection', async () => {
  const { left, body } = await ask((request, response) => {
    response.writeHead(200, { 'content-length': '5' }).flushHeaders();
    fails();
  });
  assert.equal(left.message, 'the table of users is gone');
  assert.equal(body, 'none');
});
