'use strict';
// What a developer does with the Stripe CLI.
//
//   EMULATOR=http://127.0.0.1:12111 CLIENT=folder/with/node_modules node clients/cli/scenario.cjs

const { spawn } = require('node:child_process');
const { createHmac } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const readline = require('node:readline');
const { advance, assert, base, call, check, end, freshKey, receiver, within } = require('../checks.cjs');

const packages = path.resolve(process.env.CLIENT, 'node_modules/@stripe');
const { version } = require(`${packages}/cli/package.json`);
// The program itself, and not the script that starts it, which does not end with it.
const program = fs.readdirSync(packages).map(name => path.join(packages, name, 'bin/stripe')).find(fs.existsSync);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stripe-cli-'));
process.on('exit', () => fs.rmSync(home, { recursive: true }));

// From 1.51 on, listen forwards events of the usual kind by this flag; before, it does so without.
const [, minor] = version.split('.').map(Number);
const listenToAll = minor >= 51 ? ['--all-snapshot'] : [];

const key = freshKey();
const nowhere = 'http://127.0.0.1:9'; // so that nothing leaves this machine
const environment = { HOME: home, XDG_CONFIG_HOME: home, HTTPS_PROXY: nowhere, STRIPE_API_KEY: key, STRIPE_CLI_TELEMETRY_OPTOUT: '1', STRIPE_DEVICE_NAME: 'test' };

const start = (...command) => startAt(base, ...command);

function startAt(host, ...command) {
  const child = spawn(program, [...command, '--api-base', host, '--color', 'off'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { printed += chunk; });
  return { child, ended: new Promise(done => child.on('close', status => done({ status, printed }))) };
}

/** What a command prints, once it has ended well. */
async function run(...command) {
  const { status, printed } = await within(60, start(...command).ended);
  assert.equal(status, 0, printed);
  return printed;
}

const json = async (...command) => JSON.parse((await run(...command)).replace(/^[^{]*/, ''));
const sessions = (...command) => json('identity', 'verification_sessions', ...command);

/** A command that goes on: waits for one of its lines after the other. */
function goOn(...command) {
  const { child, ended } = start(...command);
  const lines = [child.stdout, child.stderr].map(input => readline.createInterface({ input }));
  const await_ = part => within(30, new Promise(found =>
    lines.forEach(each => each.on('line', line => line.includes(part) && found(line)))));
  return { line: await_, stop: () => { child.kill(); return ended; } };
}

async function resources() {
  let session;
  await check('create, retrieve, update, list', async () => {
    session = await sessions('create', '--type=document', '-d', 'metadata[user]=42');
    assert.equal((await sessions('retrieve', session.id)).metadata.user, '42');
    assert.equal((await sessions('update', session.id, '-d', 'metadata[user]=43')).metadata.user, '43');
    assert.equal((await sessions('list', '--limit=1')).data[0].id, session.id);
  });
  await check('cancel, redact', async () => {
    assert.equal((await sessions('cancel', session.id)).status, 'canceled');
    assert.equal((await sessions('redact', session.id, '--confirm')).redaction.status, 'processing');
    await advance(key, '4d');
    assert.equal((await sessions('retrieve', session.id)).redaction.status, 'redacted');
  });
  await check('a call that the CLI does not have, and reports', async () => {
    const { id } = await sessions('create', '--type=document');
    const verified = await json('post', `/v1/test_helpers/identity/verification_sessions/${id}/verify`, '-d', 'simulate_delay=false');
    assert.equal(verified.status, 'verified');
    assert.equal((await json('identity', 'verification_reports', 'retrieve', verified.last_verification_report)).type, 'document');
  });
  await check('events', async () => {
    const { data } = await json('events', 'list', '--limit=1');
    assert.equal((await json('events', 'retrieve', data[0].id)).type, 'identity.verification_session.verified');
  });
  await check('webhook endpoints', async () => {
    const made = await json('webhook_endpoints', 'create', '--url=http://127.0.0.1:9/', '-d', 'enabled_events[]=*');
    assert.equal((await json('webhook_endpoints', 'delete', made.id, '--confirm')).deleted, true);
  });
  await check('an error', async () => {
    const { printed } = await start('identity', 'verification_sessions', 'retrieve', 'vs_none').ended;
    assert.match(printed, /resource_missing/);
  });
  await check('the name localhost is not taken', async () => {
    const { printed } = await startAt(base.replace('127.0.0.1', 'localhost'), 'events', 'list').ended;
    assert.match(printed, /invalid API base URL/);
  });
}

async function triggers() {
  await check('trigger', async () => {
    for (const type of ['created', 'canceled', 'redacted']) {
      assert.match(await run('trigger', `identity.verification_session.${type}`), /Trigger succeeded!/);
    }
    const { data } = await call(key, 'GET', '/v1/events', { type: 'identity.verification_session.canceled' });
    assert.ok(data.length >= 2);
  });
}

async function listening() {
  const hook = await receiver();
  await check('listen forwards what its secret signed', async () => {
    const secret = (await run('listen', '--print-secret')).trim();
    const listen = goOn('listen', ...listenToAll, '--skip-update', '--forward-to', hook.url);
    try {
      await listen.line('Ready!');
      const forwarded = listen.line('[200]');
      const { id } = await call(key, 'POST', '/v1/identity/verification_sessions', { type: 'document' });
      const { body, headers } = await hook.next();
      const [, time, signature] = /t=(\d+),v1=([0-9a-f]+)/.exec(headers['stripe-signature']);
      assert.equal(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'), signature);
      assert.equal(JSON.parse(body).data.object.id, id);
      assert.match(await forwarded, /evt_/);
      const again = hook.next();
      await run('events', 'resend', JSON.parse(body).id);
      assert.equal(JSON.parse((await again).body).id, JSON.parse(body).id);
    } finally {
      await listen.stop();
    }
  });
  hook.close();
  if (!listenToAll.length) {
    await check('--all-snapshot is not known', async () => {
      assert.match((await start('listen', '--all-snapshot').ended).printed, /unknown flag: --all-snapshot/);
    });
  }
  await check('logs tail', async () => {
    const tail = goOn('logs', 'tail');
    try {
      await tail.line('Ready!');
      const line = tail.line('/v1/events/evt_none');
      await fetch(`${base}/v1/events/evt_none`, { headers: { Authorization: `Bearer ${key}` } });
      assert.match(await line, /404/);
    } finally {
      await tail.stop();
    }
  });
}

(async () => {
  for (const part of [resources, triggers, listening]) {
    await part().catch(failure => check(`${part.name}: to its end`, () => { throw failure; }));
  }
  end();
})();
