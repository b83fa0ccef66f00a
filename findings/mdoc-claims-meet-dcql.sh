#!/usr/bin/env bash
# npm @owf/mdoc 0.6.0 and dcql 3.0.0 (both 2026): a mobile driving licence, read by the one, looked for by a query of the other.
# Expected: for an mdoc the query compares after a conversion from CBOR to JSON (OpenID4VP 1.0), where a full-date is a text and a
# driving privilege an object. So birth_date with the value "1990-05-21" finds the licence of 21 May 1990.
# Seen: it does not: getPrettyClaims gives a DateOnly, which prints as 1990-05-21 and is that text as JSON, but dcql refuses it. A
# query for driving_privileges is satisfied, and its result, sent or stored as JSON, is [{}]: the claims are a plain object, but
# what lies deeper in them are Maps, which JSON.stringify writes as {}, without an error.
# Why it matters: a check of a date or of a category before a VerificationSession refuses whoever fits, or stores licences without
# categories; queries for names and age_over_18, which tests have, are right. Convert Map and DateOnly before the query.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @owf/mdoc@0.6.0 dcql@3.0.0
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 30 -subj /C=US 2> log
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CoseKey, DateOnly, DeviceKey, IssuerSigned, Issuer } from '@owf/mdoc';
import { DcqlQuery } from 'dcql';

const key = crypto.createPrivateKey(readFileSync('key.pem'));
const signingKey = CoseKey.fromJwk({ ...key.export({ format: 'jwk' }), alg: 'ES256', kid: '1' });
const deviceKey = DeviceKey.fromJwk({ ...crypto.createPublicKey(key).export({ format: 'jwk' }), alg: 'ES256', kid: '1' });
const [doctype, namespace, signed] = ['org.iso.18013.5.1.mDL', 'org.iso.18013.5.1', new Date()];
const digest = ({ bytes }) => crypto.createHash('sha256').update(bytes).digest();
const issuer = new Issuer(doctype, {
  crypto: { random: (length) => crypto.randomBytes(length), digest },
  cose: { sign1: { sign: () => crypto.randomBytes(64) } }, // the signature is not read here
}).addIssuerNamespace(namespace, {
  family_name: 'Invented', age_over_18: true, birth_date: new DateOnly('1990-05-21'),
  driving_privileges: [{ vehicle_category_code: 'B', issue_date: new DateOnly('2020-01-02') }],
});
const licence = IssuerSigned.decode((await issuer.sign({
  signingKey, certificates: [new crypto.X509Certificate(readFileSync('cert.pem')).raw], deviceKeyInfo: { deviceKey },
  validityInfo: { signed, validFrom: signed, validUntil: new Date(Date.now() + 864e5) },
  algorithm: signingKey.algorithm, digestAlgorithm: 'SHA-256',
})).encode());
const claims = licence.getPrettyClaims(namespace);
const inJson = (value) => (value instanceof DateOnly ? value.toJSON() : value instanceof Map
  ? Object.fromEntries([...value].map(([name, each]) => [name, inJson(each)])) : Array.isArray(value) ? value.map(inJson) : value);
const converted = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, inJson(value)]));

function ask(element, values, elements) {
  const claim = { path: [namespace, element], ...(values && { values }) };
  const asked = { id: 'mdl', format: 'mso_mdoc', meta: { doctype_value: doctype }, claims: [claim] };
  const query = DcqlQuery.parse({ credentials: [asked] });
  DcqlQuery.validate(query);
  const own = { credential_format: 'mso_mdoc', doctype, namespaces: { [namespace]: elements }, cryptographic_holder_binding: true };
  const { credential_matches: { mdl } } = DcqlQuery.query(query, [own]);
  if (!mdl.success) return 'not found';
  return JSON.parse(JSON.stringify(mdl.valid_credentials[0].claims.valid_claim_sets[0].output[namespace][element]));
}
console.log('@owf/mdoc 0.6.0, dcql 3.0.0; the claims as JSON:', JSON.stringify(claims));
const privilege = [{ vehicle_category_code: 'B', issue_date: '2020-01-02' }];
for (const [element, values, wanted, right] of [
  ['family_name', ['Invented'], 'Invented', 'Invented'], ['age_over_18', [true], true, true],
  ['birth_date', ['1990-05-21'], 'not found', '1990-05-21'], ['driving_privileges', undefined, [{}], privilege],
]) {
  const seen = ask(element, values, claims);
  console.log(element.padEnd(18), values ?? '(any)', '->', seen, '; converted before ->', ask(element, values, converted));
  assert.deepEqual([seen, ask(element, values, converted)], [wanted, right]);
}
X
node f.mjs
