#!/usr/bin/env bash
# npm name-match 1.0.4, with fuzzball 2.2.3 beside it: the name that a user typed against the name of a document.
# Expected: "robust name matching", as the package describes itself, with normalisation and reversed order: a score and a yes or no
# for any two names, and the parts of a name for parseName. "Smith John" is John Smith (1), as in fuzzball (100).
# Seen: each letter outside a to z becomes a space. A name without any, as Иван Петров, throws a TypeError from inside the package
# beside Петров Иван and beside John Smith, though not beside its equal. parseName('Jürgen Müller') has the first name j and the
# last name ller. Šárka Dvořáková does not match SARKA DVORAKOVA, as her passport's MRZ has her.
# Why it matters: a comparison with first_name and last_name of Stripe Identity's verified_outputs fails with a 500, or refuses a
# genuine user, in whole countries, and never with the names of tests. Transliterate both names before.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund name-match@1.0.4 fuzzball@2.2.3
cat > f.cjs <<'X'
const assert = require('node:assert/strict');
const fuzzball = require('fuzzball');
const { isMatch, match, NameNormalizer } = require('name-match');

function byNameMatch(a, b) {
  try {
    return `${match(a, b)} ${isMatch(a, b)}`;
  } catch (error) {
    return error.constructor.name;
  }
}
console.log('name-match 1.0.4 (0 to 1, match or not), fuzzball 2.2.3 (token_sort_ratio, 0 to 100)');
for (const [a, b, wanted, other] of [
  ['John Smith', 'Smith John', '1 true', 100],
  ['Sarka Dvorakova', 'SARKA DVORAKOVA', '1 true', 100],
  ['Иван Петров', 'Иван Петров', '1 true', 100],
  ['Иван Петров', 'Петров Иван', 'TypeError', 100],
  ['Ελένη Παππά', 'Παππά Ελένη', 'TypeError', 100],
  ['Иван Петров', 'John Smith', 'TypeError', 10],
  ['Šárka Dvořáková', 'SARKA DVORAKOVA', '0.74 false', 67],
  ['Łukasz Żółć', 'LUKASZ ZOLC', '0.64 false', 55],
]) {
  const seen = [byNameMatch(a, b), fuzzball.token_sort_ratio(a, b)];
  console.log(`${a} | ${b}:`, ...seen);
  assert.deepEqual(seen, [wanted, other]);
}
const { firstName, middleNames, lastName } = NameNormalizer.parseName('Jürgen Müller');
console.log('parseName of Jürgen Müller:', firstName, middleNames, lastName);
assert.deepEqual([firstName, middleNames, lastName], ['j', ['rgen', 'm'], 'ller']);
X
node f.cjs
