'use strict';
// What the processes of one test run have in common: the process whose end is the end of the run, and a socket to meet at.

const crypto = require('node:crypto');
const os = require('node:os');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

const IN_TEST_PROCESS = ['VITEST_POOL_ID', 'JEST_WORKER_ID', 'TEST_WORKER_INDEX'];

/** The runner, where it gave this test a process of its own; else this process. */
function owner(environment = process.env, { pid, ppid, send } = process, mainThread = isMainThread) {
  if (!mainThread) return pid;
  if (String(environment.NODE_TEST_CONTEXT).startsWith('child')) return ppid;
  return send && IN_TEST_PROCESS.some((name) => environment[name]) ? ppid : pid;
}

/** The same for all processes of a run that want the same emulator. */
function meetingPoint(run, settings) {
  const name = crypto.createHash('sha256').update(JSON.stringify([run, settings])).digest('hex').slice(0, 16);
  const file = `identity-emulator-${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${file}` : path.join(os.tmpdir(), `${file}.sock`);
}

module.exports = { owner, meetingPoint };
