'use strict';
// The emulator as a container of Docker on a free port of this machine.

const { execFile } = require('node:child_process');
const { isUp } = require('./health.cjs');
const { delay, tail } = require('./wait.cjs');

const PORT = 12111;
const START = 120_000;

async function startContainer({ image, args }) {
  const settings = Object.keys(process.env).filter((name) => name.startsWith('EMULATOR_')).flatMap((name) => ['-e', name]);
  const id = (await docker('run', '-d', '-p', `127.0.0.1::${PORT}`, '--add-host', 'host.docker.internal:host-gateway', ...settings, image, ...args)).trim();
  const stop = () => docker('rm', '-f', id).catch(() => {});
  try {
    const limit = Date.now() + START;
    while (Date.now() < limit && await isRunning(id)) {
      const base = `http://${(await docker('port', id, `${PORT}/tcp`)).trim().split('\n')[0]}`;
      if (await isUp(base)) return { base, stop };
      await delay(100);
    }
    const why = Date.now() < limit ? 'its container ended' : `it was not up after ${START / 1000} seconds`;
    throw new Error(`The emulator did not start (image ${image}): ${why}.${tail(await docker('logs', id))}`);
  } catch (error) {
    await stop();
    throw error;
  }
}

const isRunning = async (id) => (await docker('inspect', '-f', '{{.State.Running}}', id)).trim() === 'true';

/** A container reaches this machine by another name. */
const inContainer = (base) => ({
  base,
  ownUrl: `http://localhost:${PORT}`,
  seen: (url) => url.replace(/^(https?:\/\/)(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/, '$1host.docker.internal'),
});

/** Runs the client of Docker, and resolves with what it prints. */
function docker(...words) {
  return new Promise((resolve, reject) => {
    execFile('docker', words, { windowsHide: true }, (error, output, errors) => {
      if (!error) resolve(words[0] === 'logs' ? output + errors : output);
      else reject(new Error(error.code === 'ENOENT'
        ? 'The emulator did not start: there is no docker here to run its image; IDENTITY_EMULATOR_JAR starts it without.'
        : `The emulator did not start: docker ${words[0]} failed: ${(errors || error.message).trim()}`));
    });
  });
}

module.exports = { startContainer, inContainer };
