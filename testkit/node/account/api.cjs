'use strict';
// Calls of the emulator with the key of one account, in the form and with the errors of Stripe's API.

const { send } = require('../launch/http.cjs');

/** A call that the emulator rejected. */
class EmulatorError extends Error {
  constructor(call, response, error) {
    const hint = response.headers['emulator-hint'];
    super(`${call}: ${response.status} ${error.message || response.text}${hint ? ` (${hint})` : ''}`);
    this.name = 'EmulatorError';
    this.status = response.status;
    this.code = error.code;
    this.param = error.param;
  }
}

class Api {
  constructor(base, key) {
    this.base = base;
    this.key = key;
  }

  get(path, params) {
    const query = form(params);
    return this.#call('GET', query ? `${path}?${query}` : path);
  }

  post(path, params) {
    return this.#call('POST', path, form(params));
  }

  delete(path) {
    return this.#call('DELETE', path);
  }

  /** All of a list, newest first. */
  async list(path, params) {
    const page = await this.get(path, { limit: 100, ...params });
    if (!page.has_more) return page.data;
    return page.data.concat(await this.list(path, { ...params, starting_after: page.data.at(-1).id }));
  }

  async #call(method, path, body) {
    const headers = { authorization: `Bearer ${this.key}` };
    if (body !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['content-length'] = Buffer.byteLength(body);
    }
    let response;
    try {
      response = await send(this.base + path, { method, headers, body });
    } catch (error) {
      throw new Error(`${method} ${path}: no response from the emulator at ${this.base} (${error.code || error.message}).`);
    }
    const json = parse(response.text);
    if (response.status >= 400) throw new EmulatorError(`${method} ${path.split('?')[0]}`, response, json.error || {});
    return json;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Nested parameters in Stripe's form, such as `match[metadata][user]=42`; those that are undefined are left out. */
function form(params = {}) {
  const pairs = [];
  const add = (name, value) => {
    if (value === undefined) return;
    if (Array.isArray(value)) value.forEach((each) => add(`${name}[]`, each));
    else if (value !== null && typeof value === 'object') Object.entries(value).forEach(([key, each]) => add(`${name}[${key}]`, each));
    else pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value === null ? '' : value)}`);
  };
  Object.entries(params).forEach(([name, value]) => add(name, value));
  return pairs.join('&');
}

module.exports = { Api, EmulatorError, form };
