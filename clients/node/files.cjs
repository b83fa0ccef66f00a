'use strict';
// Uploads: where they go, and what is made of them.

const dns = require('node:dns');
const { assert, check } = require('../checks.cjs');
const { Stripe, client, host, traits } = require('./client.cjs');

const letter = () => ({ purpose: 'dispute_evidence', file: { data: Buffer.from('a letter'), name: 'letter.txt', type: 'text/plain' } });
const upload = stripe => traits.uploads === 'nothing'
  ? stripe.files.create(letter())
  : stripe.files.create(letter(), { host: host.host });

/** The names of Stripe's hosts that are looked up meanwhile; no such look-up leaves this process. */
async function lookedUp(work) {
  const real = dns.lookup;
  const names = [];
  dns.lookup = (name, options, callback) => {
    if (!name.endsWith('stripe.com')) return real(name, options, callback);
    names.push(name);
    return (callback ?? options)(new Error('not in this test'));
  };
  try {
    await work();
  } finally {
    dns.lookup = real;
  }
  return names;
}

async function uploads({ stripe }) {
  await check('upload', async () => {
    const file = await upload(stripe);
    assert.equal((await stripe.files.retrieve(file.id)).size, 8);
    assert.equal((await stripe.files.list({ purpose: 'dispute_evidence' })).data[0].id, file.id);
  });
  await check('file link', async () => {
    const link = await stripe.fileLinks.create({ file: (await upload(stripe)).id });
    assert.deepEqual((await stripe.fileLinks.update(link.id, { metadata: { a: 'b' } })).metadata, { a: 'b' });
    assert.equal((await stripe.fileLinks.retrieve(link.id)).id, link.id);
    assert.equal((await stripe.fileLinks.list()).data.length, 1);
    assert.equal(await (await fetch(link.url)).text(), 'a letter');
  });
}

async function uploadThatHangs() {
  const { stripe } = client({ maxNetworkRetries: 0, timeout: 1000 });
  await check('an upload gets no response', async () => {
    await assert.rejects(upload(stripe), { type: 'StripeConnectionError', message: /timeout/ });
    assert.deepEqual((await stripe.files.list()).data, []);
  });
}

module.exports = async () => {
  const account = client({ maxNetworkRetries: 0 });
  await (traits.uploadEnds ? uploads(account) : uploadThatHangs());
  await check('upload by the API base alone', async () => {
    let failure;
    const names = await lookedUp(() => account.stripe.files.create(letter()).catch(error => { failure = error; }));
    assert.deepEqual([...new Set(names)], traits.uploads === 'nothing' ? [] : ['files.stripe.com']);
    assert.equal(failure?.type, traits.uploads === 'nothing' ? undefined : 'StripeConnectionError');
  });
  await check('the fetch client', async () => {
    const { stripe, sessions } = client({ httpClient: Stripe.createFetchHttpClient(), maxNetworkRetries: 0 });
    const { id } = await sessions.create({ type: 'id_number' });
    assert.equal((await sessions.list()).data[0].id, id);
    if (traits.uploadByFetch) assert.match((await upload(stripe)).id, /^file_/);
    else await assert.rejects(upload(stripe));
  });
};
