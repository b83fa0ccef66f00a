// Makes the pages smoother. They work without it.
(() => {
  'use strict';
  const main = document.querySelector('main');
  const parentOrigin = main ? main.dataset.parent : '';
  const framed = Boolean(parentOrigin) && window.parent !== window;

  const tell = (message) => window.parent.postMessage({ source: 'identity-emulator', ...message }, parentOrigin);

  if (framed) {
    document.querySelector('h1').focus();
    tell({ type: 'shown' });
    const { result, session, code, message } = main.dataset;
    if (result) tell({ type: result, session, code, message });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') tell({ type: 'closed' });
    });
  }

  const problems = document.querySelector('.problems');
  if (problems) problems.focus();

  // A second click while the first is under way would find the link used.
  const free = () => document.querySelectorAll('form').forEach((form) => form.removeAttribute('aria-busy'));
  document.addEventListener('submit', (event) => {
    if (event.target.getAttribute('aria-busy') === 'true') event.preventDefault();
    event.target.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', free);
})();
