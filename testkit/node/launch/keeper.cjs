'use strict';
// A process that starts the emulator of a run, tells its address to each test process that connects, and ends it with the run.

const fs = require('node:fs');
const net = require('node:net');
const { startJar } = require('./jar.cjs');
const { startContainer } = require('./container.cjs');

const LOOK_EVERY = 250;
const IDLE = 300_000; // for runs whose end cannot be seen; longer than a runner needs between two test files
const FAILED = 2_000; // soon another start may succeed

const { run, at, settings } = JSON.parse(process.argv[2]);
const tests = new Set();
let told;
let lastTest = Date.now();

const tell = (test) => test.write(`${JSON.stringify(told)}\n`);

const server = net.createServer((test) => {
  tests.add(test);
  if (told) tell(test);
  test.on('error', () => {});
  test.on('close', () => {
    tests.delete(test);
    lastTest = Date.now();
  });
});
// Another process of this run was quicker to start one.
server.on('error', () => process.exit(0));
server.listen(at, keep);

async function keep() {
  let stop = () => {};
  const starting = (settings.kind === 'jar' ? startJar : startContainer)(settings).then((emulator) => {
    stop = emulator.stop;
    return { base: emulator.base };
  }).catch((error) => ({ error: error.message }));
  const looking = setInterval(async () => {
    if (tests.size > 0 || (isAlive(run) && Date.now() - lastTest < (told && told.error ? FAILED : IDLE))) return;
    clearInterval(looking);
    server.close();
    await starting;
    await stop();
    process.exit(0);
  }, LOOK_EVERY);
  told = await starting;
  tests.forEach(tell);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

process.on('exit', () => process.platform !== 'win32' && server.listening && fs.rmSync(at, { force: true }));
