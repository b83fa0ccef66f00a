'use strict';
const assert = require('node:assert/strict');
const { beforeEach, describe, it } = require('node:test');
const { Expectations } = require('../account/expectations.cjs');

const PATH = '/v1/identity/verification_sessions/vs_1';
const rejected = { method: 'POST', path: PATH, status: 400, response: { error: { code: 'parameter_unknown', param: 'typ' } } };

describe('expectations', () => {
  let expectations;

  beforeEach(() => {
    expectations = new Expectations();
  });

  it('hasErrorWhenNothingIsExpectedThenNone', () => assert.equal(expectations.hasError(rejected), false));

  it('hasErrorWhenEveryMemberFitsThenExpected', () => {
    expectations.addError({ status: 400, code: 'parameter_unknown', param: 'typ', method: 'POST', path: '/v1/identity/**' });
    assert.equal(expectations.hasError(rejected), true);
    for (const other of [{ status: 401 }, { method: 'GET' }, { path: '/v1/files' }, { response: null }]) {
      assert.equal(expectations.hasError({ ...rejected, ...other }), false, JSON.stringify(other));
    }
  });

  it('hasErrorWhenPathHasOneStarThenOneSegment', () => {
    expectations.addError({ path: '/v1/*/verification_sessions/*' });
    assert.equal(expectations.hasError(rejected), true);
    assert.equal(expectations.hasError({ ...rejected, path: `${PATH}/cancel` }), false);
    assert.equal(expectations.hasError({ ...rejected, path: PATH.replace('/v1', '/v1x') }), false);
  });

  it('addErrorWhenMemberIsUnknownThenTypeError', () => assert.throws(() => expectations.addError({ statuz: 400 }), /no option statuz/));

  it('addFaultWhenItRejectsThenItsErrors', () => {
    expectations.addFault({ method: 'POST', delay_ms: 10 });
    assert.equal(expectations.hasError(rejected), false, 'a delay rejects nothing');
    expectations.addFault({ method: 'POST', preset: 'lock_timeout' });
    assert.equal(expectations.hasError(rejected), true);
    assert.equal(expectations.hasUndelivered('http://localhost/'), false);
  });

  it('addFaultWhenOfWebhooksThenUndelivered', () => {
    expectations.addFault({ path: 'webhooks', duplicate: 1 });
    assert.equal(expectations.hasUndelivered('http://localhost/'), false, 'copies are delivered');
    expectations.addFault({ path: 'webhooks', tamper: true });
    assert.equal(expectations.hasUndelivered('http://localhost/'), true);
    assert.equal(expectations.hasError(rejected), false);
  });

  it('hasUndeliveredWhenAnotherUrlThenNot', () => {
    expectations.addUndelivered('http://localhost/a');
    assert.equal(expectations.hasUndelivered('http://localhost/a'), true);
    assert.equal(expectations.hasUndelivered('http://localhost/b'), false);
  });

  it('hasUnsupportedWhenPathFitsThenExpected', () => {
    expectations.addUnsupported('/v1/charges/*');
    assert.equal(expectations.hasUnsupported('/v1/charges/ch_1'), true);
    assert.equal(expectations.hasUnsupported('/v1/charges'), false);
  });
});
