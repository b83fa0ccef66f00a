// Loaded before the module that is tested: fails and lists what is looked up beside this machine, which would be a leak.
'use strict';
const dns = require('node:dns');

const leaks = (globalThis.leaks = new Set());
const lookup = dns.lookup;
dns.lookup = function (name, ...rest) {
  if (['localhost', '127.0.0.1', '::1'].includes(name)) return lookup.call(dns, name, ...rest);
  leaks.add(name);
  return rest.at(-1)(new Error(`leaves the machine: ${name}`));
};
