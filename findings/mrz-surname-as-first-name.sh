#!/usr/bin/env bash
# npm mrz 5.0.2, with mrz-fast 1.0.9 beside it: the name line of a passport and of an identity card.
# Expected: a person with one long name and no other has a name line without the "<<" that parts two names, so the first name
# is empty, however long the name is. All check digits are right here, so only the name is to be read.
# Seen: where the surname ends at the last character of the field or at the one before, mrz gives the surname as firstName too, with
# valid: true. Where it ends two before, the same document is invalid ("firstName: invalid text"), and three before all is well.
# Why it matters: whoever compares an own MRZ scan with verified_outputs.first_name of Stripe Identity sees a first name that nobody
# has, or refuses a genuine document, and only for people with long surnames.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund mrz@5.0.2 mrz-fast@1.0.9
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { parse } from 'mrz';
import { parseMRZ } from 'mrz-fast';

const value = (c) => (c === '<' ? 0 : /\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55);
const digit = (text) => [...text].reduce((sum, c, i) => sum + value(c) * [7, 3, 1][i % 3], 0) % 10;
const checked = (text) => text + digit(text);
const number = checked('590123456');
const born = checked('640812');
const expires = checked('310415');

function passport(name) {
  const optional = checked('<'.repeat(14));
  return [`P<BEL${name.padEnd(39, '<')}`,
    `${number}BEL${born}F${expires}${optional}${digit(number + born + expires + optional)}`];
}
function card(name) {
  const first = `IDBEL${number}${'<'.repeat(15)}`;
  const second = `${born}F${expires}BEL${'<'.repeat(11)}`;
  return [first, second + digit(first.slice(5) + born + expires + '<'.repeat(11)), name.padEnd(30, '<')];
}

console.log('mrz 5.0.2, mrz-fast 1.0.9: surname of n letters, no first name');
for (const [kind, lines, field] of [['passport', passport, 39], ['card', card, 30]]) {
  for (const [short, wanted] of [[0, 'surname'], [1, 'surname'], [2, 'invalid'], [3, 'empty']]) {
    const surname = 'VANDERBEEKENDONCKTERWINCKELVELDEMANSTEEN'.slice(0, field - short);
    const { valid, fields } = parse(lines(surname));
    assert.equal(fields.lastName, surname);
    const seen = !valid ? 'invalid' : fields.firstName === surname ? 'surname' : fields.firstName === '' ? 'empty' : 'other';
    const other = kind === 'passport' ? parseMRZ(lines(surname)) : null;
    console.log(`${kind} n=${surname.length}: mrz valid=${valid} firstName=${fields.firstName}`,
      other ? `| mrz-fast valid=${other.valid} firstName="${other.fields.firstName}"` : '');
    assert.equal(seen, wanted);
    if (other) assert.deepEqual([other.valid, other.fields.firstName], [true, '']);
  }
  const both = parse(lines('PEETERS<<ANNE'));
  assert.deepEqual([both.valid, both.fields.lastName, both.fields.firstName], [true, 'PEETERS', 'ANNE']);
}
X
node f.mjs
