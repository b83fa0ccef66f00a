// Stands in for the script that @stripe/crypto loads: StripeOnramp(key).createSession({clientSecret}).mount(element).
// Part of Identity Emulator, which is not made by Stripe.
(() => {
  'use strict';

  const NAME = 'Identity Emulator';
  const FILE = 'crypto-onramp-outer.js';
  const script = document.currentScript || [...document.scripts].reverse().find((each) => each.src.includes(FILE));
  const address = new URL(script.src);
  const base = address.origin + address.pathname.slice(0, address.pathname.lastIndexOf('/'));

  class IntegrationError extends Error {
    constructor(message) {
      super(message);
      this.name = 'IntegrationError';
    }
  }

  const THEMES = ['light', 'dark'];
  const themeOf = (appearance) => {
    const theme = appearance && appearance.theme;
    if (theme !== undefined && !THEMES.includes(theme)) {
      throw new IntegrationError(`appearance.theme must be one of ${THEMES.join(' and ')}.`);
    }
    return theme;
  };

  const hashOf = async (key, clientSecret) => {
    const body = new URLSearchParams({ key, client_secret: clientSecret });
    const response = await fetch(`${base}/v3/crypto_onramp_sessions`, { method: 'POST', body, credentials: 'omit' });
    const found = await response.json();
    if (found.error) throw new IntegrationError(found.error.message);
    return found.session_hash;
  };

  const createSession = (key, options) => {
    const clientSecret = options && options.clientSecret;
    if (typeof clientSecret !== 'string' || !clientSecret) {
      throw new IntegrationError('createSession(): expected the clientSecret of an onramp session.');
    }
    let theme = themeOf(options.appearance);
    let status = null;
    let frame = null;
    const listeners = [];

    const dispatch = (type, session) => {
      const event = { type, payload: { session } };
      listeners.filter((each) => each.type === type || each.type === '*').forEach((each) => each.listener(event));
    };
    const hear = (event) => {
      const told = event.data;
      const ours = frame && event.source === frame.contentWindow && event.origin === address.origin;
      if (!ours || !told || told.source !== 'identity-emulator') return;
      if (told.type === 'sized') frame.style.height = `${Number(told.height)}px`;
      if (told.type !== 'onramp') return;
      const before = status;
      status = told.session.status;
      if (before === null) dispatch('onramp_ui_loaded', told.session);
      else if (before !== status) dispatch('onramp_session_updated', told.session);
    };
    const show = (hash) => {
      const query = new URLSearchParams({ session_hash: hash, parent: window.location.origin });
      if (theme) query.set('theme', theme);
      frame.src = `${base}/onramp?${query}`;
    };

    const session = {
      mount(place) {
        const element = typeof place === 'string' ? document.querySelector(place) : place;
        if (!element) throw new IntegrationError(`mount(): no element is found by ${place}.`);
        if (frame) throw new IntegrationError('mount(): the session is mounted already.');
        frame = document.createElement('iframe');
        frame.title = 'Buy crypto';
        frame.dataset.testid = 'onramp-frame';
        Object.assign(frame.style, { border: '0', width: '100%', height: '30rem', display: 'block' });
        window.addEventListener('message', hear);
        element.replaceChildren(frame);
        hashOf(key, clientSecret).then(show, (failure) => {
          console.error(`${NAME}: ${failure.message}`);
          show('unknown');
        });
        return session;
      },
      addEventListener(type, listener) {
        listeners.push({ type, listener });
        return session;
      },
      removeEventListener(type, listener) {
        const index = listeners.findIndex((each) => each.type === type && each.listener === listener);
        if (index >= 0) listeners.splice(index, 1);
        return session;
      },
      setAppearance(appearance) {
        theme = themeOf(appearance);
        if (frame && frame.contentWindow) {
          frame.contentWindow.postMessage({ source: 'identity-emulator', type: 'theme', theme: theme || '' }, address.origin);
        }
        return session;
      },
    };
    return session;
  };

  const StripeOnramp = function StripeOnramp(key) {
    if (typeof key !== 'string' || !key.startsWith('pk_test_')) {
      throw new IntegrationError(`StripeOnramp(): ${NAME} takes publishable test keys (pk_test_...).`);
    }
    return { createSession: (options) => createSession(key, options), _registerWrapper: () => {} };
  };

  // A page of Stripe's own that belongs to no session and no account; there is none here, and its address says so.
  StripeOnramp.Standalone = (options = {}) => ({
    getUrl() {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(options)) {
        if (Array.isArray(value)) value.forEach((each) => query.append(`${name}[]`, each));
        else if (value && typeof value === 'object') Object.entries(value).forEach(([key, each]) => query.set(key, each));
        else if (value !== undefined) query.set(name, value);
      }
      return `${base}/onramp?${query}`;
    },
  });
  window.StripeOnramp = StripeOnramp;
})();
