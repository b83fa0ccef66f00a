#!/usr/bin/env bash
# npm @auth0/mdl 3.0.1 and its two descendants, @animo-id/mdoc 0.5.2 and @owf/mdoc 0.6.0 (2026): writers of mobile driving licences.
# Expected: birth_date, and issue_date of a driving privilege, are "full-date" by ISO/IEC 18013-5: CBOR tag 1004 (RFC 8943) around
# the day. All three take the values by addIssuerNameSpace (addIssuerNamespace in the last), so equal values give equal licences.
# Seen: for '2007-03-25', as the first one's README has it, @auth0/mdl writes a full-date, the other two plain text without a tag.
# For a Date all three write tag 0, a point in time with hours and a zone. Only a DateOnly, a class of the package's own, makes a
# full-date in the younger two. Nothing is thrown.
# Why it matters: a team that issues a credential from dob of Stripe Identity's verified_outputs, and moves from the old library to
# a new one, issues licences with a birth date of another type, which readers that go by the standard need not take.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @auth0/mdl@3.0.1 @animo-id/mdoc@0.5.2 @owf/mdoc@0.6.0
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 30 -subj /C=US 2> log
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as animo from '@animo-id/mdoc';
import * as auth0 from '@auth0/mdl';
import * as owf from '@owf/mdoc';

const issuerCertificate = readFileSync('cert.pem', 'utf8');
const key = crypto.createPrivateKey(readFileSync('key.pem'));
const issuerPrivateKey = { ...key.export({ format: 'jwk' }), alg: 'ES256', kid: '1' };
const deviceKey = { ...crypto.createPublicKey(key).export({ format: 'jwk' }), alg: 'ES256', kid: '1' };
const [docType, namespace, signed, alg] = ['org.iso.18013.5.1.mDL', 'org.iso.18013.5.1', new Date(), 'ES256'];
const validityInfo = { signed, validFrom: signed, validUntil: new Date(Date.now() + 864e5) };
const digest = ({ bytes }) => crypto.createHash('sha256').update(bytes).digest();
const ctx = {
  crypto: { random: (length) => crypto.randomBytes(length), digest },
  cose: { sign1: { sign: () => crypto.randomBytes(64) } }, // the signature is not read here
};
function older({ Document, MDoc }, context) {
  return async (values) => new MDoc([await new Document(docType, context).addIssuerNameSpace(namespace, values)
    .useDigestAlgorithm('SHA-256').addValidityInfo(validityInfo).addDeviceKeyInfo({ deviceKey })
    .sign({ issuerPrivateKey, issuerCertificate, alg }, context)]).encode();
}
async function byOwf(values) {
  const signingKey = owf.CoseKey.fromJwk(issuerPrivateKey);
  const certificates = [new crypto.X509Certificate(issuerCertificate).raw];
  const deviceKeyInfo = { deviceKey: owf.DeviceKey.fromJwk(deviceKey) };
  const licence = await new owf.Issuer(docType, ctx).addIssuerNamespace(namespace, values)
    .sign({ signingKey, validityInfo, certificates, deviceKeyInfo, algorithm: signingKey.algorithm, digestAlgorithm: 'SHA-256' });
  return licence.encode();
}
function kind(licence, day) {
  const hex = Buffer.from(licence).toString('hex');
  const before = hex.slice(0, hex.indexOf(Buffer.from(day).toString('hex')));
  if (before.endsWith('d903ec6a')) return 'full-date';
  return before.endsWith('c074') ? 'date-time' : before.endsWith('6a') ? 'text' : 'other';
}
const [born, issued] = ['2007-03-25', '2025-01-02'];
for (const [name, write, wanted, DateOnly] of [
  ['@auth0/mdl 3.0.1', older(auth0), 'full-date full-date date-time'],
  ['@animo-id/mdoc 0.5.2', older(animo, ctx), 'text text date-time full-date', animo.DateOnly],
  ['@owf/mdoc 0.6.0', byOwf, 'text text date-time full-date', owf.DateOnly],
]) {
  const text = await write({ birth_date: born, driving_privileges: [{ vehicle_category_code: 'B', issue_date: issued }] });
  const seen = [kind(text, born), kind(text, issued), kind(await write({ birth_date: new Date(born) }), born)];
  if (DateOnly) seen.push(kind(await write({ birth_date: new DateOnly(born) }), born));
  console.log(name.padEnd(20), 'birth_date and issue_date as text, birth_date as Date and DateOnly ->', seen.join(' '));
  assert.equal(seen.join(' '), wanted);
}
X
node f.mjs
