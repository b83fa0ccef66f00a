'use strict';
// Starts that fail, each with one sentence and, where there is one, the log.
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { after, before, describe, it } = require('node:test');

const KIT = path.join(__dirname, '..', 'index.cjs');
const START = `require(${JSON.stringify(KIT)}).startEmulator().then(({ base }) => console.log(base), (error) => console.log(error.message))`;

describe('a start that fails', () => {
  let folder;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'testkit-start-'));
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  /** What a process of its own is told, as the emulator is started once in each. */
  function start(environment) {
    const others = Object.entries(process.env).filter(([name]) => !/^(NODE_TEST|IDENTITY_EMULATOR)_/.test(name)); // a run of its own
    const env = { ...Object.fromEntries(others), ...environment };
    const { status, stdout } = spawnSync(process.execPath, ['-e', START], { env, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    return stdout.trim();
  }

  function file(name, content, mode = 0o644) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content, { mode });
    return path.join(folder, name);
  }

  it('startWhenJarIsNoneThenItsLogIsInTheMessage', () => {
    const jar = file('text.jar', 'no jar');
    assert.match(start({ IDENTITY_EMULATOR_JAR: jar }),
      /^The emulator did not start \(.*text\.jar\): it ended with exit code 1\. The end of its log:\n.*Invalid or corrupt jarfile/);
  });

  it('startWhenJavaEndsWithoutAWordThenTheMessageSaysSo', () => {
    file('quiet/bin/java', '#!/bin/sh\nexit 3\n', 0o755);
    assert.match(start({ IDENTITY_EMULATOR_JAR: KIT, JAVA_HOME: path.join(folder, 'quiet') }), /it ended with exit code 3\. It wrote no log\.$/);
  });

  it('startWhenThereIsNoJavaThenWhatToInstall', () => {
    assert.match(start({ IDENTITY_EMULATOR_JAR: KIT, JAVA_HOME: folder }), /there is no .*java; install Java 17 or newer, or set JAVA_HOME/);
  });

  it('startWhenNothingIsAtTheAddressThenOneSentence', () => {
    assert.equal(start({ IDENTITY_EMULATOR_BASE_URL: 'http://127.0.0.1:9' }),
      'There is no emulator at http://127.0.0.1:9 (ECONNREFUSED): start it there, or set IDENTITY_EMULATOR_JAR in place of an address.');
  });

  it('startWhenAnotherServerIsAtTheAddressThenOneSentence', async () => {
    const other = http.createServer((request, response) => response.end('hello')).listen(0);
    const { requireEmulator } = require('../launch/health.cjs');
    const base = `http://127.0.0.1:${other.address().port}`;
    await assert.rejects(requireEmulator(base), { message: `What responds at ${base} is no Identity Emulator (its header Emulator is missing).` });
    other.close();
  });

  it('startWhenThereIsNoDockerThenOneSentence', () => {
    assert.equal(start({ IDENTITY_EMULATOR_IMAGE: 'identity-emulator', PATH: folder }),
      'The emulator did not start: there is no docker here to run its image; IDENTITY_EMULATOR_JAR starts it without.');
  });

  it('startWhenDockerFailsThenItsWords', () => {
    file('broken/docker', '#!/bin/sh\necho "Cannot connect to the Docker daemon" >&2\nexit 1\n', 0o755);
    assert.equal(start({ IDENTITY_EMULATOR_IMAGE: 'identity-emulator', PATH: `${folder}/broken:${process.env.PATH}` }),
      'The emulator did not start: docker run failed: Cannot connect to the Docker daemon');
  });
});
