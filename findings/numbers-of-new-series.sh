#!/usr/bin/env bash
# npm validator 13.15.35, class-validator 0.15.1, ssn 1.0.3, stdnum 1.12.0, ssn-validator 2.0.1, finnish-ssn 2.1.2.
# Expected: who knows a country's numbers takes those given by today's rules: CPR numbers without check digit (Denmark, since 2007,
# first for men born on 1 January 1965), area numbers 773 to 899 (USA, since June 2011), and Y X W V U for "-" and B C D E F for "A"
# (Finland's decree of 2023, in use since December of that year).
# Seen: stdnum, ssn-validator and finnish-ssn take all of these. isIdentityCard and isTaxID of validator, and so isIdentityCard of
# class-validator, take two of Finland's twelve signs, and isTaxID one in eleven numbers of that Danish day. ssn throws for all 127.
# Why it matters: us_ssn is a number that Stripe Identity verifies. Whoever checks it, or a number in a document, by one of these
# before a VerificationSession turns down the young and those who came lately, and never the numbers that tests are written with.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund validator@13.15.35 class-validator@0.15.1 ssn@1.0.3 stdnum@1.12.0 ssn-validator@2.0.1 \
  finnish-ssn@2.1.2
cat > f.cjs <<'X'
const assert = require('node:assert/strict');
const { isIdentityCard } = require('class-validator');
const { FinnishSSN } = require('finnish-ssn');
const { ParseSSN } = require('ssn');
const ssnValidator = require('ssn-validator');
const { stdnum } = require('stdnum');
const validator = require('validator');

function throwsNothing(check) {
  try {
    return Boolean(check());
  } catch {
    return false;
  }
}
// Finland: 900 to 999 are for temporary numbers and tests
const signs = [...'-YXWVUABCDEF'];
const finnish = signs.map((sign) => `131005${sign}908${'0123456789ABCDEFHJKLMNPRSTUVWXY'[131005908 % 31]}`);
const danish = Array.from({ length: 2000 }, (_, i) => `010165${String(2 * i + 1).padStart(4, '0')}`);
const areas = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}126789`);
const checks = [
  ['Finland', finnish, 'finnish-ssn', (n) => FinnishSSN.validate(n), 12],
  ['Finland', finnish, 'stdnum', (n) => stdnum.FI.hetu.validate(n).isValid, 12],
  ['Finland', finnish, 'validator isIdentityCard', (n) => validator.isIdentityCard(n, 'FI'), 2],
  ['Finland', finnish, 'validator isTaxID', (n) => validator.isTaxID(n, 'fi-FI'), 2],
  ['Finland', finnish, 'class-validator', (n) => isIdentityCard(n, 'FI'), 2],
  ['Denmark', danish, 'stdnum', (n) => stdnum.DK.cpr.validate(n).isValid, 2000],
  ['Denmark', danish, 'validator isTaxID', (n) => validator.isTaxID(n, 'dk-DK'), 182],
  ['USA, areas 400 to 499', areas(400, 499), 'ssn', (n) => new ParseSSN(n).ssn(), 100],
  ['USA, areas 773 to 899', areas(773, 899), 'stdnum', (n) => stdnum.US.ssn.validate(n).isValid, 127],
  ['USA, areas 773 to 899', areas(773, 899), 'ssn-validator', (n) => ssnValidator.isValid(n), 127],
  ['USA, areas 773 to 899', areas(773, 899), 'ssn', (n) => new ParseSSN(n).ssn(), 0],
];
console.log('validator 13.15.35, class-validator 0.15.1, ssn 1.0.3, stdnum 1.12.0, ssn-validator 2.0.1, finnish-ssn 2.1.2');
for (const [country, numbers, name, check, wanted] of checks) {
  const taken = numbers.filter((number) => throwsNothing(() => check(number))).length;
  console.log(`${country}: ${name} takes ${taken} of ${numbers.length}`);
  assert.equal(taken, wanted);
}
X
node f.cjs
