// Tells the application around the frame how the session is, and looks again while it is on its way.
(() => {
  'use strict';
  const PAUSE = 1000;
  const main = document.querySelector('main');
  const parentOrigin = main.dataset.parent;

  if (parentOrigin && window.parent !== window) {
    if (main.dataset.onramp) {
      const message = { source: 'identity-emulator', type: 'onramp', session: JSON.parse(main.dataset.onramp) };
      window.parent.postMessage(message, parentOrigin);
    }
    window.addEventListener('message', (event) => {
      const told = event.data;
      if (event.origin !== parentOrigin || !told || told.source !== 'identity-emulator') return;
      if (told.type === 'theme') main.dataset.theme = told.theme;
    });
  }

  if (main.dataset.processing === 'true') {
    const address = new URL(window.location.href);
    address.searchParams.set('step', 'look'); // an opening would play what is arranged for one
    if (main.dataset.theme) address.searchParams.set('theme', main.dataset.theme);
    setTimeout(() => window.location.replace(address), PAUSE);
  }
})();
