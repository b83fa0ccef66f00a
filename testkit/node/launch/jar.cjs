'use strict';
// The emulator as a process of Java on a free port.

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { delay, tail } = require('./wait.cjs');

// Starts fast and stays small; as the image has it.
const JVM = ['-XX:+IgnoreUnrecognizedVMOptions', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m'];
const START = 120_000;
const STOP = 10_000;

async function startJar({ jar, args }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'identity-emulator-'));
  const address = path.join(folder, 'address');
  const log = path.join(folder, 'log');
  const output = fs.openSync(log, 'w');
  const ended = { how: undefined };
  const java = spawn(javaCommand(), [...JVM, '-jar', jar, '--server.port=0', '--emulator.console=errors', ...args,
    `--emulator.address-file=${address}`], { stdio: ['ignore', output, output], env: environment(), windowsHide: true });
  const end = new Promise((resolve) => {
    java.on('error', (error) => resolve(ended.how = noJava(error)));
    java.on('exit', (code, signal) => resolve(ended.how = `it ended with ${signal || `exit code ${code}`}`));
  });
  const stop = async () => {
    if (!ended.how) java.kill();
    await Promise.race([end, delay(STOP)]);
    if (!ended.how) java.kill('SIGKILL');
    fs.closeSync(output);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (const limit = Date.now() + START; !ended.how && Date.now() < limit; await delay(25)) {
    const base = read(address);
    if (base) return { base, stop };
  }
  const why = ended.how || `it was not up after ${START / 1000} seconds`;
  const said = tail(read(log));
  await stop();
  throw new Error(`The emulator did not start (${jar}): ${why}.${said}`);
}

const javaCommand = () => (process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java');

const noJava = (error) => (error.code === 'ENOENT'
  ? `there is no ${javaCommand()}; install Java 17 or newer, or set JAVA_HOME to where it is` : `Java could not be run: ${error.message}`);

/** EMULATOR_JVM is for the launcher of the image, and would be an unknown setting here. */
function environment() {
  const { EMULATOR_JVM, ...rest } = process.env;
  return rest;
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '');

module.exports = { startJar };
