'use strict';
// Receivers of webhooks in the process of the test.

const http = require('node:http');

/** Serves a handler or a server of node on a free port, unless it listens already, and returns the url of the path. */
async function listen(receiver, path = '/', receivers) {
  const server = typeof receiver === 'function' ? http.createServer(responding(receiver)) : receiver;
  if (!server || typeof server.listen !== 'function' || typeof server.address !== 'function') {
    throw new TypeError('endpoint() takes the url of a receiver, a request handler such as an app of Express, or a server of node.');
  }
  if (!server.listening) {
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, resolve));
    receivers.push(server);
  }
  return `http://localhost:${server.address().port}/${path.replace(/^\//, '')}`;
}

/** A handler whose errors end the response, and not only the test: else the emulator waits for it, longer than a runner does. */
function responding(handler) {
  return async (request, response) => {
    try {
      await handler(request, response);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(String(error));
      throw error;
    }
  };
}

async function closeReceivers(receivers) {
  for (const server of receivers.splice(0)) {
    await new Promise((resolve) => {
      server.close(resolve);
      if (server.closeAllConnections) server.closeAllConnections();
    });
  }
}

module.exports = { listen, closeReceivers, responding };
