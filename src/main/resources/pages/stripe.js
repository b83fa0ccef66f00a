// Stands in for the part of Stripe.js that Identity needs: Stripe(key).verifyIdentity(clientSecret).
// Part of Identity Emulator, which is not made by Stripe.
(() => {
  'use strict';

  const NAME = 'Identity Emulator';
  const ABOUT = `is not part of ${NAME}, which stands in for Stripe Identity only.`;
  const METHODS = 'AcssDebit Affirm AfterpayClearpay Alipay AmazonPay AuBecsDebit BacsDebit Bancontact Billie Blik Boleto Card '
    + 'Cashapp CustomerBalance Eps Fpx Giropay GrabPay Ideal Klarna Konbini Mobilepay Multibanco Oxxo P24 PayByBank PayNow '
    + 'PayPal Pix PromptPay SepaDebit Sofort Twint UsBankAccount WechatPay';
  // Methods that resolve with an error at Stripe too if they cannot do their work.
  const RESOLVING = ('confirmPayment confirmSetup confirmPaymentIntent confirmSetupIntent handleCardAction handleCardPayment '
    + 'handleCardSetup handleFpxPayment handleSepaDebitPayment handleNextAction verifyMicrodepositsForPayment '
    + 'verifyMicrodepositsForSetup collectBankAccountForPayment collectBankAccountForSetup collectBankAccountToken '
    + 'collectFinancialConnectionsAccounts createToken createSource retrieveSource createPaymentMethod '
    + 'createConfirmationToken createRadarSession createEphemeralKeyNonce createIssuingDisclosure createTreasuryDisclosure '
    + 'createFinancialAccountDisclosure retrievePaymentIntent retrieveSetupIntent retrieveOrder processOrder confirmOrder '
    + 'redirectToCheckout initializePricing').split(' ')
    .concat(METHODS.split(' ').flatMap((each) => [`confirm${each}Payment`, `confirm${each}Setup`]));

  // The address of this script tells that of the emulator, and the version of Stripe.js.
  const script = document.currentScript
    || [...document.scripts].reverse().find((each) => /\/(v3\/?|[a-z0-9]+\/stripe\.js)$/.test(each.src.split('?')[0]));
  const address = new URL(script.src);
  const place = address.pathname.match(/^(.*)\/(v3|[a-z]+)(?:\/(?:stripe\.js)?)?$/);
  const base = address.origin + place[1];
  const version = place[2] === 'v3' ? 3 : place[2];

  class IntegrationError extends Error {
    constructor(message) {
      super(message);
      this.name = 'IntegrationError';
    }
  }

  // ---- the modal

  // Set one by one, because a page's policy may forbid style sheets, and with priority over the styles of the page.
  const style = (element, rules) => {
    for (const [name, value] of Object.entries({ all: 'initial', ...rules })) {
      element.style.setProperty(name, value, 'important');
    }
    return element;
  };

  const openModal = (url, title) => {
    const dialog = style(document.createElement('dialog'), {
      'position': 'fixed', 'inset': '0', 'width': '100%', 'height': '100%', 'max-width': 'none', 'max-height': 'none',
      'display': 'flex', 'align-items': 'center', 'justify-content': 'center', 'background': 'rgba(12, 20, 17, 0.6)',
      'z-index': '2147483647',
    });
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    dialog.setAttribute('aria-label', title);
    dialog.dataset.testid = 'modal';
    const panel = style(document.createElement('div'), {
      'display': 'block', 'position': 'relative', 'width': 'min(100%, 35rem)', 'height': 'min(100%, 30rem)',
      'overflow': 'hidden', 'border-radius': window.innerWidth > 600 ? '16px' : '0', 'background': 'Canvas',
      'color-scheme': 'light dark', 'box-shadow': '0 24px 64px rgba(0, 0, 0, 0.35)',
    });
    const frame = style(document.createElement('iframe'), {
      'display': 'block', 'width': '100%', 'height': '100%', 'border': '0', 'color-scheme': 'light dark',
    });
    frame.title = title;
    frame.dataset.testid = 'modal-frame';
    frame.src = url;
    const close = style(document.createElement('button'), {
      'position': 'absolute', 'top': '9px', 'right': '12px', 'width': '44px', 'height': '44px', 'border-radius': '10px',
      'font': '26px/44px system-ui, sans-serif', 'text-align': 'center', 'color': 'CanvasText', 'color-scheme': 'light dark', 'cursor': 'pointer',
    });
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Close');
    close.dataset.testid = 'modal-close';
    const ring = () => close.style.setProperty('outline', close.matches(':focus-visible') ? '3px solid #b35c00' : 'none', 'important');
    close.addEventListener('focus', ring);
    close.addEventListener('blur', ring);
    panel.append(frame, close);
    dialog.append(panel);
    return { dialog, panel, frame, close };
  };

  /** Shows the page, and resolves with what it tells; the page below stays as it was, and gets the focus back. */
  const show = (url) => new Promise((resolve) => {
    const before = document.activeElement;
    const root = document.documentElement;
    const overflow = [root.style.getPropertyValue('overflow'), root.style.getPropertyPriority('overflow')];
    const { dialog, panel, frame, close } = openModal(url, `Identity verification (${NAME})`);

    const end = (result) => {
      window.removeEventListener('message', hear);
      if (dialog.open) dialog.close();
      dialog.remove();
      root.style.setProperty('overflow', ...overflow);
      if (before && before.isConnected) before.focus();
      resolve(result);
    };
    const hear = (event) => {
      const told = event.data;
      const ours = event.source === frame.contentWindow && event.origin === address.origin;
      if (!ours || !told || told.source !== 'identity-emulator') return;
      if (told.type === 'shown') frame.focus();
      else if (told.type === 'sized') panel.style.setProperty('height', `min(100%, ${Number(told.height)}px)`, 'important');
      else end(told);
    };

    window.addEventListener('message', hear);
    close.addEventListener('click', () => end({ type: 'closed' }));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end({ type: 'closed' });
    });
    root.style.setProperty('overflow', 'hidden', 'important');
    document.body.append(dialog);
    dialog.showModal(); // keeps the focus inside, and the rest of the page out of reach
  });

  // ---- the call

  const page = async (key, options, clientSecret) => {
    const body = new URLSearchParams({ key, client_secret: clientSecret });
    if (options.stripeAccount) body.set('stripe_account', options.stripeAccount);
    const response = await fetch(`${base}/v3/verification_pages`, { method: 'POST', body, credentials: 'omit' });
    return response.json();
  };

  const error = (type, message, more) => ({ error: { type, message, ...more } });
  const closed = () => error('invalid_request_error', 'The user closed the verification before submitting.', {
    code: 'session_cancelled',
  });

  let isOpen = false;

  const verifyIdentity = async (key, options, clientSecret) => {
    if (typeof clientSecret !== 'string' || !clientSecret) {
      throw new IntegrationError('stripe.verifyIdentity(): expected the client_secret of a VerificationSession.');
    }
    if (window.location.origin === 'null') {
      return error('invalid_request_error', 'This page has no origin; serve it at an address that begins with http.');
    }
    if (isOpen) {
      return error('invalid_request_error', 'A verification is open on this page already.');
    }
    isOpen = true;
    try {
      const found = await page(key, options, clientSecret);
      if (found.error) return { error: found.error };
      const query = new URLSearchParams({ parent: window.location.origin });
      const told = await show(`${base}/start/${found.token}?${query}`);
      if (told.type === 'closed') return closed();
      return told.code
        ? error('invalid_request_error', told.message, { code: told.code })
        : { verificationSession: { id: found.id } };
    } catch (unreachable) {
      return error('api_connection_error', `${NAME} could not be reached at ${base}: ${unreachable.message}`);
    } finally {
      isOpen = false;
    }
  };

  // ---- what the stand-in lacks: looking for it breaks nothing, and the console reports its use

  const warned = new Set();
  const absent = (name) => {
    if (!warned.has(name)) console.warn(`stripe.${name}() ${ABOUT}`);
    warned.add(name);
    return error('invalid_request_error', `stripe.${name}() ${ABOUT}`);
  };
  const idle = (names, more) => {
    const object = {};
    for (const name of names.split(' ')) object[name] = () => object;
    return Object.assign(object, more);
  };
  const element = () => idle('mount unmount destroy update on off once focus blur clear collapse');
  const elements = () => {
    const made = new Map();
    const nameOf = (type) => (type && type.__elementType) || type; // React's components carry their types
    return idle('update on off', {
      create: (type) => {
        absent('elements().create');
        made.set(type, element());
        return made.get(type);
      },
      getElement: (type) => made.get(nameOf(type)) || null,
      submit: async () => absent('elements().submit'),
      fetchUpdates: async () => absent('elements().fetchUpdates'),
    });
  };
  // Later versions of React's provider wait for its actions, earlier ones for the provider; the earliest expect no failure.
  const checkout = (name) => {
    const failed = absent(name).error;
    const sdk = idle('on changeAppearance loadFonts', {
      session: () => ({}),
      loadActions: async () => ({ type: 'error', error: failed }),
      then: async (resolved, rejected) => (rejected ? rejected(new IntegrationError(failed.message)) : resolved(sdk)),
    });
    return new Proxy(sdk, { get: (all, each) => (/^create/.test(String(each)) ? element : all[each]) });
  };
  const embedded = async (name) => {
    absent(name);
    return idle('mount unmount destroy');
  };
  const paymentRequest = () => {
    absent('paymentRequest');
    return idle('update on off once show abort', { canMakePayment: async () => null, isShowing: () => false });
  };

  // ---- what the page sees

  const Stripe = function Stripe(key, options = {}) {
    if (typeof key !== 'string' || !key) {
      throw new IntegrationError('Please call Stripe() with your publishable key (pk_test_...).');
    }
    if (/^(sk|rk)_/.test(key)) {
      throw new IntegrationError('You should not use your secret key with Stripe.js. Please pass a publishable key (pk_test_...).');
    }
    if (!key.startsWith('pk_test_')) {
      throw new IntegrationError(`This is ${NAME}, not Stripe: it takes publishable test keys only (pk_test_...).`);
    }
    const stripe = {
      verifyIdentity: (clientSecret) => verifyIdentity(key, options || {}, clientSecret),
      registerAppInfo: () => {},
      _registerWrapper: () => {},
      elements,
      paymentRequest,
    };
    for (const name of RESOLVING) stripe[name] = async () => absent(name);
    for (const name of ['initCheckout', 'initCustomCheckout', 'initCheckoutElementsSdk', 'initCheckoutFormSdk']) {
      stripe[name] = () => checkout(name);
    }
    for (const name of ['initEmbeddedCheckout', 'createEmbeddedCheckoutPage']) stripe[name] = () => embedded(name);
    return stripe;
  };
  Stripe.version = version;
  window.Stripe = Stripe;
})();
