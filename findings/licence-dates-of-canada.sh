#!/usr/bin/env bash
# npm aamva-parser 1.7.0, parse-usdl 3.2.0, aamva 2.0.0 and aamvajs 0.1.1: a driving licence of Ontario, read from its barcode.
# Expected: one standard serves both countries: dates are MMDDCCYY in the USA and CCYYMMDD in Canada, and the card tells its
# country (DCG). So 21 May 1990 is that day, all the more as aamva-parser gives the card's country as Canada.
# Seen: aamva-parser makes 28 September 522 of it, without an error: getAge is some 1500, isUnder18 false even for a child of 12,
# and every card has expired. parse-usdl says "0521-19-90". aamva turns the day of birth to 05211990 and leaves the expiry date
# as 20300521, so its one object holds two formats. aamvajs is right.
# Why it matters: an age gate before Stripe Identity lets every Canadian in, and a comparison with verified_outputs.dob never fits.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund aamva-parser@1.7.0 aamva@2.0.0 aamvajs@0.1.1 parse-usdl@3.2.0
cat > f.cjs <<'X'
const assert = require('node:assert/strict');
const { parse: aamva } = require('aamva');
const aamvaParser = require('aamva-parser');
const aamvajs = require('aamvajs');
const usdl = require('parse-usdl');

function card(born) {
  const fields = { DAQ: 'T1234-56789-00521', DCS: 'TREMBLAY', DDE: 'N', DAC: 'LUC', DDF: 'N', DAD: 'ROY', DDG: 'N', DCA: 'G',
    DCB: 'X', DCD: 'NONE', DBD: '20240115', DBB: born, DBA: '20300521', DBC: '1', DAU: '178 cm', DAY: 'BRO', DAG: '12 ELM ST',
    DAI: 'TORONTO', DAJ: 'ON', DAK: 'M5V 2T6', DCF: 'X9Z8', DCG: 'CAN' };
  const file = `DL${Object.entries(fields).map(([code, value]) => code + value).join('\n')}\r`;
  return `@\n\x1e\rANSI 636012080001DL0031${String(file.length).padStart(4, '0')}${file}`;
}
const local = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
const readers = {
  'aamva-parser': (text) => [aamvaParser.parse(text).dateOfBirth, aamvaParser.parse(text).expirationDate].map(local),
  'parse-usdl': (text) => [usdl.parse(text).dateOfBirth, usdl.parse(text).dateOfExpiry],
  aamva: (text) => {
    const { log } = console;
    console.log = () => {};
    const { birthday, expiration_date: expires } = aamva(text);
    console.log = log;
    return [birthday, expires];
  },
  aamvajs: (text) => [aamvajs.raw(text).data.dateOfBirth, aamvajs.raw(text).data.expirationDate],
};
const wanted = {
  'aamva-parser': ['522-9-28', '522-8-30'],
  'parse-usdl': ['0521-19-90', '0521-20-30'],
  aamva: ['05211990', '20300521'],
  aamvajs: ['1990-05-21', '2030-05-21'],
};
console.log('aamva-parser 1.7.0, parse-usdl 3.2.0, aamva 2.0.0, aamvajs 0.1.1: born on 21 May 1990, expires on 21 May 2030');
const adult = card('19900521');
assert.equal(aamvaParser.parse(adult).country, 'Canada');
for (const [name, read] of Object.entries(readers)) {
  console.log(name.padEnd(12), read(adult));
  assert.deepEqual(read(adult), wanted[name]);
}
const child = card('20140112');
const seen = { age: aamvaParser.getAge(child), under18: aamvaParser.isUnder18(child), expired: aamvaParser.isExpired(child) };
console.log('aamva-parser, born on 12 January 2014:', seen);
assert.ok(seen.age > 1500 && !seen.under18 && seen.expired);
X
node f.cjs
