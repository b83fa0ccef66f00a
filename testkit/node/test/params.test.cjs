'use strict';
const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { form } = require('../account/api.cjs');
const { idOf, submission, time } = require('../account/params.cjs');
const { imagesOf, textsOf } = require('../pages/fields.cjs');

describe('params', () => {
  it('formWhenNestedThenBrackets', () => {
    assert.equal(decodeURIComponent(form({ match: { metadata: { user: 42 } }, outcomes: ['verify', 'unverify:abandoned'], none: undefined, empty: null })),
      'match[metadata][user]=42&outcomes[]=verify&outcomes[]=unverify:abandoned&empty=');
    assert.equal(form({ 'a b': 'ü&' }), 'a%20b=%C3%BC%26');
  });

  it('timeWhenOfAnyKindThenItsParameter', () => {
    assert.deepEqual(time('4d'), { duration: '4d' });
    assert.deepEqual(time(60), { seconds: 60 });
    assert.deepEqual(time({ to: 'next_due' }), { to: 'next_due' });
    assert.deepEqual(time({ to: new Date(5000) }), { to: 5 });
    assert.throws(() => time(undefined), /'4d', a number of seconds, or/);
  });

  it('idOfWhenNoSessionThenTypeError', () => {
    assert.equal(idOf({ id: 'vs_1' }), 'vs_1');
    for (const none of [undefined, null, '', {}, Promise.resolve()]) assert.throws(() => idOf(none), TypeError);
  });

  it('submissionWhenOptionIsUnknownThenTypeError', () => {
    assert.deepEqual(submission({ delay: true }), { verified_outputs: undefined, document: undefined, simulate_delay: true });
    assert.throws(() => submission({ persons: {} }), /no option persons \(there are person, document, delay\)/);
  });

  it('textsOfWhenPersonAndDocumentThenTestIds', () => {
    const person = { first_name: 'Ada', dob: { day: 1, month: 2, year: 1990 }, address: { postal_code: '1' } };
    assert.deepEqual(textsOf({ person, document: { issuing_country: 'DE' } }),
      [['first-name', 'Ada'], ['dob', '1990-02-01'], ['address-postal-code', '1'], ['document-issuing-country', 'DE']]);
    assert.deepEqual(imagesOf({ images: { front: 'a.png', selfie: 'b.png' } }), [['document-front', 'a.png'], ['selfie', 'b.png']]);
    assert.throws(() => imagesOf({ images: { side: 'a.png' } }), /no option side/);
  });
});
