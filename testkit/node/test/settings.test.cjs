'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { afterEach, beforeEach, describe, it } = require('node:test');
const { settings } = require('../launch/settings.cjs');

describe('settings', () => {
  let project;

  beforeEach(() => {
    project = fs.mkdtempSync(path.join(os.tmpdir(), 'testkit-settings-'));
    fs.mkdirSync(path.join(project, 'test'));
    fs.writeFileSync(path.join(project, 'emulator.jar'), '');
  });
  afterEach(() => fs.rmSync(project, { recursive: true }));

  const inPackage = (own) => fs.writeFileSync(path.join(project, 'package.json'), JSON.stringify({ 'identity-emulator': own }));

  it('settingsWhenOptionsAndEnvironmentThenOptionsWin', () => {
    const environment = { IDENTITY_EMULATOR_IMAGE: 'emulator' };
    assert.deepEqual(settings({ baseUrl: 'http://localhost:1/' }, environment, project), { kind: 'url', url: 'http://localhost:1' });
    assert.deepEqual(settings({}, environment, project), { kind: 'image', image: 'emulator', args: [] });
  });

  it('settingsWhenPackageNamesAJarThenItsPathIsThatOfThePackage', () => {
    inPackage({ jar: 'emulator.jar', arguments: ['--a=1'] });
    const found = settings({}, {}, path.join(project, 'test'));
    assert.deepEqual(found, { kind: 'jar', jar: path.join(project, 'emulator.jar'), args: ['--a=1'] });
  });

  it('settingsWhenArgumentsAreATextThenTheyAreItsWords', () => {
    const environment = { IDENTITY_EMULATOR_JAR: 'emulator.jar', IDENTITY_EMULATOR_ARGUMENTS: ' --a=1  --b=2 ' };
    assert.deepEqual(settings({}, environment, project).args, ['--a=1', '--b=2']);
    assert.deepEqual(settings({ arguments: '--c' }, environment, project).args, ['--c']);
  });

  it('settingsWhenJarIsNotThereThenOneSentence', () => {
    const wrong = path.join(project, 'nowhere.jar');
    assert.throws(() => settings({ jar: 'nowhere.jar' }, {}, project), { message: `There is no emulator at ${wrong}, which is to be the path of identity-emulator.jar.` });
    assert.throws(() => settings({ jar: 'test' }, {}, project), /There is no emulator at/);
  });

  it('settingsWhenAddressIsNoneThenOneSentence', () => {
    for (const baseUrl of ['localhost', 'localhost:12111', 'ftp://localhost']) {
      assert.throws(() => settings({ baseUrl }, {}, project), { message: `The emulator's address is "${baseUrl}", and must be one such as http://localhost:12111.` });
    }
  });

  it('settingsWhenPackageIsNoJsonThenItsPathIsNamed', () => {
    fs.writeFileSync(path.join(project, 'package.json'), '{');
    assert.throws(() => settings({}, {}, project), new RegExp(`${project}/package.json is no JSON`));
  });
});
