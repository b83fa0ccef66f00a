#!/usr/bin/env bash
# npm zxing-wasm 3.1.4 and @zxing/library 0.23.0, with aamva-parser 1.7.0, parse-usdl 3.2.0 and aamvajs 0.1.1 behind them.
# Expected: two readers of one family give one text for the same PDF417 picture of a driving licence, with the line feeds that part
# its fields, and a parser that finds no field in a text says so.
# Seen: zxing-wasm writes each line feed as the four characters "<LF>" (and <RS>, <CR>), unless it is told `textMode: 'Plain'`.
# None of the parsers throws: two give an empty card, and aamva-parser a first name that holds all the rest of the card, no
# date of birth, isExpired false and isUnder21 false, for a card that expired in 2020, of somebody born in 2010.
# Why it matters: a check of licences before a VerificationSession works with one reader and stops nobody with the other.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund zxing-wasm@3.1.4 @zxing/library@0.23.0 bwip-js@4.11.4 pngjs@7.0.0 \
  aamva-parser@1.7.0 parse-usdl@3.2.0 aamvajs@0.1.1
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as aamvaParser from 'aamva-parser';
import aamvajs from 'aamvajs';
import bwip from 'bwip-js/node';
import usdl from 'parse-usdl';
import { PNG } from 'pngjs';
import zxing from '@zxing/library';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const fields = ['DAQRK123456', 'DCSMILLER', 'DDEN', 'DACTERESA', 'DDFN', 'DADLEE', 'DDGN', 'DCAD', 'DCBNONE', 'DCDNONE',
  'DBD05212016', 'DBB05212010', 'DBA05212020', 'DBC2', 'DAU066 in', 'DAYBRO', 'DAG12 ELM ST', 'DAICOLUMBUS', 'DAJOH',
  'DAK432150000  ', 'DCFX9Z8', 'DCGUSA'];
const file = `DL${fields.join('\n')}\r`;
const card = `@\n\x1e\rANSI 636023080001DL0031${String(file.length).padStart(4, '0')}${file}`;
const picture = { bcid: 'pdf417', text: card, scale: 3, columns: 12, padding: 20, backgroundcolor: 'FFFFFF' };
const png = await bwip.toBuffer(picture);

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });
async function byWasm(options) {
  const [{ text, isValid }] = await readBarcodes(new Blob([png]), { formats: ['PDF417'], ...options });
  assert.equal(isValid, true);
  return text;
}
function byLibrary() {
  const { data, width, height } = PNG.sync.read(png);
  const light = new Uint8ClampedArray(width * height).map((_, i) => data[i * 4]);
  const source = new zxing.RGBLuminanceSource(light, width, height);
  return new zxing.PDF417Reader().decode(new zxing.BinaryBitmap(new zxing.HybridBinarizer(source))).getText();
}
function read(text) {
  const { firstName, dateOfBirth } = aamvaParser.parse(text);
  const first = [firstName.slice(0, 12), usdl.parse(text).firstName, aamvajs.raw(text).data.firstName];
  return { first, born: dateOfBirth?.getFullYear(), expired: aamvaParser.isExpired(text),
    under21: aamvaParser.isUnder21(text) };
}
console.log('zxing-wasm 3.1.4, @zxing/library 0.23.0; first names by aamva-parser 1.7.0, parse-usdl 3.2.0, aamvajs 0.1.1');
for (const [name, text] of [['zxing-wasm', await byWasm()], ['zxing-wasm, Plain', await byWasm({ textMode: 'Plain' })],
  ['@zxing/library', byLibrary()]]) {
  console.log(name.padEnd(17), JSON.stringify(text.slice(0, 18)), JSON.stringify(read(text)));
  const named = card.replaceAll('\n', '<LF>').replaceAll('\r', '<CR>').replace('\x1e', '<RS>');
  assert.equal(text, name === 'zxing-wasm' ? named : card);
  const right = { first: ['TERESA', 'TERESA', 'TERESA'], born: 2010, expired: true, under21: true };
  const wrong = { first: ['TERESA<LF>DD', undefined, undefined], born: undefined, expired: false, under21: false };
  assert.deepEqual(read(text), name === 'zxing-wasm' ? wrong : right);
}
X
node f.mjs
