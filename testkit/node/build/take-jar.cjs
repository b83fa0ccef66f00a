'use strict';
// Before the kit is packed: the jar of this build becomes a part of it, so that whoever installs the kit needs only Java.

const fs = require('node:fs');
const path = require('node:path');

const built = path.resolve(__dirname, '../../../target/identity-emulator.jar');
const packed = path.resolve(__dirname, '../identity-emulator.jar');

if (fs.existsSync(built)) fs.copyFileSync(built, packed);
else fs.rmSync(packed, { force: true });
console.error(fs.existsSync(packed) ? `packed with ${built}` : `packed without the emulator: there is no ${built}`);
