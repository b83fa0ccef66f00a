'use strict';
// One HTTP request by means of node alone, which works in every environment of a test runner, also where there is no fetch.

const http = require('node:http');
const https = require('node:https');

/** @returns {Promise<{status: number, headers: object, text: string}>} */
function send(url, { method = 'GET', headers = {}, body, timeout = 60_000 } = {}) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith('https:') ? https : http;
    const request = client.request(url, { method, headers, timeout, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }));
    });
    request.on('timeout', () => request.destroy(new Error(`no response within ${timeout / 1000} seconds`)));
    request.on('error', reject);
    request.end(body);
  });
}

module.exports = { send };
