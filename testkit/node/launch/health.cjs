'use strict';
// Whether an emulator is at an address.

const { send } = require('./http.cjs');

/** Whether it serves requests. */
const isUp = (base) => health(base).then((response) => response.status === 200, () => false);

/** Rejects, in one sentence, where there is none. */
async function requireEmulator(base) {
  let response;
  try {
    response = await health(base);
  } catch (error) {
    throw new Error(`There is no emulator at ${base} (${error.code || error.message}): start it there, or set IDENTITY_EMULATOR_JAR in place of an address.`);
  }
  if (!String(response.headers.emulator).startsWith('identity-emulator/')) {
    throw new Error(`What responds at ${base} is no Identity Emulator (its header Emulator is missing).`);
  }
  if (response.status !== 200) throw new Error(`The emulator at ${base} is not up: ${response.status} ${response.text}`);
}

const health = (base) => send(`${base}/actuator/health`);

module.exports = { isUp, requireEmulator };
