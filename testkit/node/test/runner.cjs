'use strict';
// A runner of its own, whose socket an earlier one with its number has left, with two test processes at once.

const { spawn, spawnSync } = require('node:child_process');
const { meetingPoint } = require('../launch/run.cjs');
const { settings } = require('../launch/settings.cjs');

const ABANDON = "require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))";

if (process.argv[2] === 'test') {
  require('../index.cjs').startEmulator().then(({ base }) => console.log(base), (error) => console.log(error.message));
} else {
  const at = meetingPoint(process.pid, settings());
  spawnSync(process.execPath, ['-e', ABANDON, at]);
  console.log(at);
  const environment = { ...process.env, NODE_TEST_CONTEXT: 'child' };
  for (let n = 0; n < 2; n++) spawn(process.execPath, [__filename, 'test'], { stdio: 'inherit', env: environment });
}
setInterval(() => {}, 1000);
