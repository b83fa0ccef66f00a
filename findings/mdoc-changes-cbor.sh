#!/usr/bin/env bash
# npm @owf/mdoc 0.6.0 (reads mobile driving licences of ISO 18013-5; the successor of @animo-id/mdoc 0.5.2) beside cbor-x 1.6.9.
# Expected: importing a reader of licences changes nothing for other code that uses the public package cbor-x, as its predecessor,
# which has a copy of its own, changes nothing.
# Seen: @owf/mdoc registers its rules with the cbor-x of the whole process. From then on each Date loses its milliseconds, a day of
# tag 1004 becomes an object of a class of its own, and a COSE_Sign1 (tag 18, RFC 9052) that is no mdoc, as of a CBOR web token,
# throws with the defaults of cbor-x. @auth0/mdl 3.0.1 changes all three, without an error, for code that uses require('cbor-x').
# Why it matters: a cache of VerificationSessions that writes with cbor-x holds times that are not equal any more, and a reader of
# health certificates or tokens fails from the moment that another module imports the licence reader, even lazily.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @owf/mdoc@0.6.0 @animo-id/mdoc@0.5.2 @auth0/mdl@3.0.1 cbor-x@1.6.9
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as cbor from 'cbor-x';

const created = new Date('2026-11-28T10:00:00.125Z');
// a COSE_Sign1 with {1: -7} as protected header, {4: 'k1'} as the other, {1: 'x'} as payload and three bytes as signature
const token = Buffer.from('d28443a10126a104426b3144a1016178' + '43010203', 'hex');
const day = Buffer.from('d903ec6a313939302d30352d3231', 'hex'); // 1004("1990-05-21")
function state(name, { decode, encode } = cbor) {
  const kinds = [token, day].map((bytes) => {
    try {
      const value = decode(bytes);
      return `${value.constructor.name} ${value.tag ?? ''}`.trim();
    } catch (error) {
      return error.message.replace(/\s+/g, ' ');
    }
  });
  const seen = [decode(encode({ created })).created.toISOString(), ...kinds];
  console.log(name.padEnd(34), seen.join(' | '));
  return seen;
}

const required = createRequire(import.meta.url)('cbor-x');
const plain = ['2026-11-28T10:00:00.125Z', 'Tag 18', 'Tag 1004'];
const cut = ['2026-11-28T10:00:00.000Z', 'Sign1', 'DateOnly'];
assert.deepEqual([state('cbor-x 1.6.9 alone'), state('the same, required', required)], [plain, plain]);
await import('@animo-id/mdoc');
assert.deepEqual(state('with @animo-id/mdoc 0.5.2'), plain);
await import('@auth0/mdl');
assert.deepEqual(state('with @auth0/mdl 3.0.1, required', required), cut);
await import('@owf/mdoc');
const [time, sign1, date] = state('with @owf/mdoc 0.6.0');
assert.deepEqual([time, date], [cut[0], cut[2]]);
assert.match(sign1, /Error decoding Sign1 .*Expected map, received object/);
X
node f.mjs
