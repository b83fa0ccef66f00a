'use strict';
const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { meetingPoint, owner } = require('../launch/run.cjs');

const alone = { pid: 1, ppid: 2 };
const child = { ...alone, send() {} };

describe('the owner of a run', () => {
  it('ownerWhenProcessIsOfARunnerThenTheRunner', () => {
    assert.equal(owner({ NODE_TEST_CONTEXT: 'child-v8' }, alone, true), 2);
    for (const name of ['VITEST_POOL_ID', 'JEST_WORKER_ID', 'TEST_WORKER_INDEX']) assert.equal(owner({ [name]: '1' }, child, true), 2, name);
  });

  it('ownerWhenTestsRunInTheRunnerOrAloneThenThisProcess', () => {
    assert.equal(owner({}, alone, true), 1);
    assert.equal(owner({}, child, true), 1, 'a child of something else');
    assert.equal(owner({ JEST_WORKER_ID: '1' }, alone, true), 1, 'Jest in band');
    assert.equal(owner({ VITEST_POOL_ID: '1' }, child, false), 1, 'a thread of Vitest');
  });
});

describe('the meeting point', () => {
  it('meetingPointWhenRunOrSettingsDifferThenAnother', () => {
    const points = [[1, { jar: 'a' }], [2, { jar: 'a' }], [1, { jar: 'b' }], [1, { jar: 'a' }]].map((each) => meetingPoint(...each));
    assert.equal(new Set(points).size, 3);
    assert.equal(points[0], points[3]);
  });
});
