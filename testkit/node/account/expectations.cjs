'use strict';
// What a test says that it expects, so that its end does not fail because of it.

const { rejectUnknown } = require('./params.cjs');

class Expectations {
  #errors = [];
  #urls = [];
  #paths = [];

  /** A rejected request; without any member, every one. */
  addError({ status, code, param, method, path, ...unknown } = {}) {
    rejectUnknown(unknown, 'status, code, param, method, path');
    this.#errors.push({ status, code, param, method, path });
  }

  /** Whoever orders a fault expects it. */
  addFault({ method, path, status, preset, tamper, drop }) {
    if (path === 'webhooks') {
      if (tamper || drop) this.addUndelivered();
    } else if (status || preset) {
      this.#errors.push({ method, path, status });
    }
  }

  addUndelivered(url) {
    this.#urls.push(url);
  }

  addUnsupported(path) {
    this.#paths.push(path);
  }

  hasError({ method, path, status, response }) {
    const { code, param } = (response && response.error) || {};
    return this.#errors.some((error) => is(error.status, status) && is(error.code, code) && is(error.param, param)
      && is(error.method, method) && fits(error.path, path));
  }

  hasUndelivered(url) {
    return this.#urls.some((each) => is(each, url));
  }

  hasUnsupported(path) {
    return this.#paths.some((each) => fits(each, path));
  }
}

const is = (expected, value) => expected === undefined || expected === value;

/** A path whose `*` is one segment and whose `**` are any number, as in faults. */
function fits(pattern, path) {
  if (pattern === undefined) return true;
  const regex = pattern.split(/(\*\*|\*)/).map((part) => ({ '**': '.*', '*': '[^/]*' }[part] || part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${regex.join('')}$`).test(path);
}

module.exports = { Expectations };
