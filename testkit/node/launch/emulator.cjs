'use strict';
// The emulator of this run, which the first test process that needs it starts, and all others share.

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { inContainer } = require('./container.cjs');
const { requireEmulator } = require('./health.cjs');
const { meetingPoint, owner } = require('./run.cjs');
const { settings } = require('./settings.cjs');
const { delay } = require('./wait.cjs');

const KEEPER = path.join(__dirname, 'keeper.cjs');
const KEEPER_START = 20_000;
const found = new Map();

/** The emulator, once it is up: `base` is its address, `ownUrl` that by which it reaches itself, and `seen` how it reaches a receiver. */
async function startEmulator(options) {
  const wanted = settings(options);
  const key = JSON.stringify(wanted);
  if (!found.has(key)) found.set(key, find(wanted));
  return found.get(key);
}

async function find(wanted) {
  if (wanted.kind === 'url') {
    await requireEmulator(wanted.url);
    return { base: wanted.url, ownUrl: wanted.url, seen: (url) => url };
  }
  const told = await ask(await meet(owner(), wanted));
  if (told.error) throw new Error(told.error);
  return wanted.kind === 'image' ? inContainer(told.base) : { base: told.base, ownUrl: told.base, seen: (url) => url };
}

/** Connects to the keeper of this run, which is started if there is none. */
async function meet(run, wanted) {
  const at = meetingPoint(run, wanted);
  let started = false;
  for (const limit = Date.now() + KEEPER_START; Date.now() < limit; await delay(25)) {
    try {
      return await connect(at);
    } catch (error) {
      if (error.code === 'ECONNREFUSED' && !started) fs.rmSync(at, { force: true }); // of a keeper that was killed
      if (!started) startKeeper({ run, at, settings: wanted });
      started = true;
    }
  }
  throw new Error(`The process that starts the emulator was not there after ${KEEPER_START / 1000} seconds (${KEEPER}).`);
}

function startKeeper(task) {
  spawn(process.execPath, [KEEPER, JSON.stringify(task)], { detached: true, stdio: 'ignore', windowsHide: true, env: environment() }).unref();
}

/** Without what the runner tells its own processes. */
function environment() {
  const { NODE_OPTIONS, NODE_CHANNEL_FD, NODE_TEST_CONTEXT, ...rest } = process.env;
  return rest;
}

function connect(at) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(at);
    socket.on('error', reject);
    socket.on('connect', () => resolve(socket));
  });
}

/** Reads the keeper's line. The connection stays open, and tells the keeper that this process is still there. */
function ask(socket) {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
      if (!text.includes('\n')) return;
      socket.unref();
      resolve(JSON.parse(text));
    });
    socket.on('close', () => reject(new Error('The process that starts the emulator ended before it was up.')));
  });
}

module.exports = { startEmulator };
