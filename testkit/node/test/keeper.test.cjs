'use strict';
// One emulator for all processes of a run, which ends with it, however that ends.
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { describe, it } = require('node:test');
const { delay } = require('../launch/wait.cjs');
const { isUp } = require('../launch/health.cjs');

const JAR = path.resolve(process.env.IDENTITY_EMULATOR_JAR || path.join(__dirname, '../../../target/identity-emulator.jar'));
const LIMIT = 120_000;

/** With its test processes. */
function kill(runner) {
  runner.over = true;
  process.kill(-runner.pid, 'SIGKILL');
}

describe('the keeper', { skip: fs.existsSync(JAR) ? false : `there is no ${JAR}` }, () => {
  it('startWhenRunHasTwoProcessesThenOneEmulatorWhichEndsWithThem', { timeout: LIMIT }, async (context) => {
    const runner = spawn(process.execPath, [path.join(__dirname, 'runner.cjs')], { env: { ...process.env, IDENTITY_EMULATOR_JAR: JAR }, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    context.after(() => runner.over || kill(runner));
    let said = '';
    runner.stdout.on('data', (part) => {
      said += part;
    });
    const until = async (condition) => {
      for (const limit = Date.now() + LIMIT / 2; !await condition(); await delay(100)) assert.ok(Date.now() < limit, said);
    };
    await until(() => said.trim().split('\n').length === 3);
    const [at, ...bases] = said.trim().split('\n');
    assert.equal(bases[0], bases[1]);
    assert.equal(await isUp(bases[0]), true);
    kill(runner);
    await until(async () => !await isUp(bases[0]));
    await until(() => !fs.existsSync(at));
  });
});
