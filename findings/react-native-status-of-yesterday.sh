#!/usr/bin/env bash
# npm @stripe/stripe-identity-react-native 0.8.0 (2026) with react 19.1.0: the hook useStripeIdentity over a played native sheet.
# Expected: loading, status and error tell of the flow that runs: they are empty when present() starts, loading ends when the
# function that fetches the session fails, and each end of a flow is seen by an effect on status.
# Seen: status and error stay over present(): with the sheet of the second session open, status is still the FlowCompleted of the
# first. An effect on status sees the first FlowCanceled and none after it. Where the fetch rejects, loading stays true.
# Why it matters: "if (status === 'FlowCompleted') go on" goes on before the second user has shown a document, who cancels twice is
# told nothing the second time, and a button that gives way to a spinner while it loads, as the README's does, is gone for good
# after one request that was lost and not caught. presentIdentityVerificationSheet() gives one response for each call.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
  @stripe/stripe-identity-react-native@0.8.0 react@19.1.0 react-test-renderer@19.1.0
mkdir -p node_modules/react-native
cat > node_modules/react-native/index.js <<'X'
exports.Platform = { select: (choices) => choices.default };
exports.NativeModules = { StripeIdentityReactNative: globalThis.sheet };
X
cat > f.cjs <<'X'
const assert = require('node:assert/strict');

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
console.error = () => {}; // react-test-renderer says that it is an old package
let close;
globalThis.sheet = {
  initIdentityVerificationSheet: async () => {},
  presentIdentityVerificationSheet: () => new Promise((done) => { close = (status, error) => done({ status, error }); }),
};
const { createElement, useEffect } = require('react');
const { act, create } = require('react-test-renderer');
const { useStripeIdentity } = require('@stripe/stripe-identity-react-native');

let [hook, online, effects] = [undefined, true, []];
const fetchOptions = async () => {
  if (!online) throw new Error('Network request failed');
  return { sessionId: 'vs_invented', ephemeralKeySecret: 'ek_invented', brandLogo: {} };
};
function Screen() {
  hook = useStripeIdentity(fetchOptions);
  useEffect(() => { if (hook.status) effects.push(hook.status); }, [hook.status]);
  return null;
}
const open = () => act(async () => { hook.present().catch(() => {}); });
const end = (...result) => act(async () => close(...result));
const failed = { code: 'FlowFailed', message: 'no camera' };
(async () => {
  console.log('@stripe/stripe-identity-react-native 0.8.0, useStripeIdentity');
  await act(async () => { create(createElement(Screen)); });
  for (const [what, step, wanted] of [
    ['first sheet open', open, { status: undefined }],
    ['first user done', () => end('FlowCompleted'), { status: 'FlowCompleted', effects: 'FlowCompleted' }],
    ['second session, sheet open', open, { status: 'FlowCompleted' }],
    ['second user cancels', () => end('FlowCanceled'), { status: 'FlowCanceled', effects: 'FlowCanceled' }],
    ['opens once more', open, { status: 'FlowCanceled' }],
    ['and cancels again', () => end('FlowCanceled'), { status: 'FlowCanceled' }],
    ['third sheet open', open, { status: 'FlowCanceled' }],
    ['fails', () => end('FlowFailed', failed), { status: 'FlowFailed', error: 'no camera', effects: 'FlowFailed' }],
    ['the fetch of a session rejects', () => { online = false; return open(); },
      { loading: true, status: 'FlowFailed', error: 'no camera' }],
  ]) {
    await step();
    const seen = { loading: hook.loading, status: hook.status, error: hook.error?.message, effects: effects.splice(0).join() };
    console.log(what.padEnd(30), JSON.stringify(seen));
    assert.deepEqual(seen, { loading: false, error: undefined, effects: '', ...wanted });
  }
})();
X
node f.cjs
