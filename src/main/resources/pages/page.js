// Makes the pages smoother. They work without it.
(() => {
  'use strict';
  const main = document.querySelector('main');
  const parentOrigin = main ? main.dataset.parent : '';
  const framed = Boolean(parentOrigin) && window.parent !== window;

  const tell = (message) => window.parent.postMessage({ source: 'identity-emulator', ...message }, parentOrigin);

  if (framed) {
    // The page around the frame passes the focus on, because browsers let no frame take it by itself.
    const first = document.querySelector('.problems') || document.querySelector('h1');
    first.focus();
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) first.focus();
    }, { once: true });
    tell({ type: 'shown' });
    const page = document.querySelector('.page');
    new ResizeObserver(() => tell({ type: 'sized', height: Math.ceil(page.getBoundingClientRect().height) })).observe(page);

    const { result, session, code, message } = main.dataset;
    if (result) tell({ type: result, session, code, message });

    // Wait for keyup: until then the events of the key still come to this frame.
    let escaping = false;
    document.addEventListener('keydown', (event) => {
      escaping = event.key === 'Escape';
    });
    document.addEventListener('keyup', (event) => {
      if (escaping && event.key === 'Escape') tell({ type: 'closed' });
    });
  }

  // A code that is chosen chooses failure, and whoever chooses another outcome wants no code.
  const code = document.querySelector('.outcome [name="failure_code"]');
  if (code) {
    code.addEventListener('change', () => {
      const async = document.querySelector('[name="outcome"][value$="_async"]:checked');
      if (code.value) document.getElementById(async ? 'outcome-failure-async' : 'outcome-failure').checked = true;
    });
    document.querySelectorAll('[name="outcome"]').forEach((outcome) => outcome.addEventListener('change', () => {
      if (!outcome.value.startsWith('failure')) code.value = '';
    }));
  }

  // A second click during the first request would find the link used.
  const free = () => document.querySelectorAll('form').forEach((form) => form.removeAttribute('aria-busy'));
  document.addEventListener('submit', (event) => {
    if (event.target.getAttribute('aria-busy') === 'true') event.preventDefault();
    event.target.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', free);
})();
