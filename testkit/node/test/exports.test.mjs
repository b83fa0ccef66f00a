import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';

const require = createRequire(import.meta.url);
const root = new URL('../', import.meta.url);
const { exports, files } = require('../package.json');
// Vitest can be imported only, and the others are not installed here; the samples load them.
const loadable = Object.entries(exports).filter(([name, { require: cjs }]) => cjs && !/jest|playwright/.test(name));

describe('the package', () => {
  for (const [name, entry] of loadable) {
    it(`${name}WhenImportedAndRequiredThenTheSame`, async () => {
      const { default: _, ...imported } = await import(new URL(entry.import.default, root));
      const required = require(new URL(entry.require.default, root).pathname);
      assert.deepEqual(Object.keys(imported).sort(), Object.keys(required).sort());
      for (const each of Object.keys(required)) assert.equal(imported[each], required[each], each);
    });
  }

  it('moduleWhenItHasBothFormsThenTheirNamesAreTheSame', () => {
    for (const name of ['jest', 'playwright']) {
      const text = (kind) => fs.readFileSync(new URL(`runners/${name}.${kind}`, root), 'utf8');
      const cjs = text('cjs').match(/module\.exports = \{ (.*) \};/)[1].replace('...pages', 'completeVerification, VerifyIdentityModal');
      const names = (list) => list.split(',').map((each) => each.trim().split(':')[0]).sort();
      assert.deepEqual(names(text('mjs').match(/export const \{ (.*) \}/)[1]), names(cjs), name);
    }
  });

  it('exportsWhenTheyNameAFileThenItIsPacked', () => {
    const named = JSON.stringify(exports).match(/\.\/[\w./-]+\.[mc]ts|\.\/[\w./-]+\.[mc]js/g);
    assert.ok(named.length > 15);
    for (const file of named) {
      assert.ok(fs.existsSync(new URL(file, root)), file);
      const folder = file.split('/')[1];
      assert.ok(folder.endsWith('js') || files.includes(folder), `${file} is packed`);
    }
  });

  it('packageWhenInstalledThenNothingComesAlong', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = require('../package.json');
    assert.equal(dependencies, undefined);
    for (const peer of Object.keys(peerDependencies)) assert.ok(peerDependenciesMeta[peer].optional, peer);
  });
});
