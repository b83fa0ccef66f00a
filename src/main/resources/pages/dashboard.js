// Keeps the page live, lets the clock tick and copies text. The pages work without it.
(() => {
  'use strict';
  const main = document.getElementById('main');
  const mark = document.getElementById('live');

  // ---- copying -------------------------------------------------------------------------------------------------
  const ready = () => document.querySelectorAll('.copy').forEach((button) => {
    button.hidden = false;
  });
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // there is none on plain HTTP, and it may be forbidden
      const area = Object.assign(document.createElement('textarea'), { value: text });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('.copy');
    if (!button) return;
    await copy(document.getElementById(button.dataset.copies).textContent.trim());
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  ready();

  // ---- the tabs: on a narrow screen the current one is brought into view ------------------------------------------
  const current = document.querySelector('.tabs [aria-current]');
  if (current) {
    const tabs = current.parentElement;
    tabs.scrollLeft = current.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
  }

  // ---- the clock -----------------------------------------------------------------------------------------------
  let loaded = Date.now();
  setInterval(() => {
    const now = document.getElementById('now');
    if (!now) return;
    const time = new Date(Number(now.dataset.millis) + Date.now() - loaded);
    now.textContent = time.toISOString().slice(0, 19).replace('T', ' ');
  }, 1000);

  // ---- change one page into another, and keep what a person is doing -----------------------------------------------
  const key = (node) => (node.nodeType === 1 ? node.id || node.dataset.key || '' : '');
  const alike = (one, other) => one.nodeName === other.nodeName && key(one) === key(other);
  const attributes = (from, to) => {
    for (const { name } of [...from.attributes]) {
      const kept = name === 'open' || (name === 'hidden' && from.classList.contains('copy'));
      if (!kept && !to.hasAttribute(name)) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
      const kept = name === 'hidden' && from.classList.contains('copy');
      if (!kept && from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
  };
  const become = (from, to) => {
    if (from.isEqualNode(to)) return;
    if (from.nodeType !== 1) {
      from.data = to.data;
      return;
    }
    attributes(from, to);
    const keyed = new Map([...from.children].filter(key).map((child) => [key(child), child]));
    let at = from.firstChild;
    for (const wanted of [...to.childNodes]) {
      const known = key(wanted) ? keyed.get(key(wanted)) : at;
      if (known && alike(known, wanted)) {
        if (known !== at) from.insertBefore(known, at);
        become(known, wanted);
        at = known.nextSibling;
      } else {
        from.insertBefore(wanted, at);
      }
    }
    while (at) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  };

  // ---- live ----------------------------------------------------------------------------------------------------
  if (!mark) return;
  const PAUSE_MILLIS = 1000;
  let etag = '';
  let timer = 0;
  let asking = false;

  const say = (state, text) => {
    if (mark.dataset.state !== state) {
      mark.dataset.state = state;
      mark.textContent = text;
    }
  };
  const refresh = async () => {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById('main');
    if (fresh) {
      become(main, fresh);
      loaded = Date.now();
      document.title = page.title;
      ready();
    }
  };
  // A page that nobody sees does not ask.
  const ask = async () => {
    clearTimeout(timer);
    if (asking || document.hidden) return;
    asking = true;
    try {
      const headers = etag ? { 'If-None-Match': etag } : {};
      const response = await fetch(mark.dataset.live, { cache: 'no-store', headers });
      if (response.status === 200) {
        await refresh();
        etag = response.headers.get('ETag');
      } else if (response.status !== 304) {
        throw new Error(`status ${response.status}`);
      }
      say('on', 'live');
    } catch {
      say('off', 'not live');
    }
    asking = false;
    timer = setTimeout(ask, PAUSE_MILLIS);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
})();
