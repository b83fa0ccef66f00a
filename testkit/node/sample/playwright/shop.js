// An application with a page: it opens the modal of Stripe.js, and says on the page what came of it.

import http from 'node:http';

export async function openShop({ stripe, publishableKey, stripeJs }) {
  const server = http.createServer(async (request, response) => {
    response.setHeader('content-type', 'text/html');
    const { id, client_secret: secret } = await stripe.identity.verificationSessions.create({ type: 'document' });
    response.end(`<!doctype html><script src="${stripeJs}"></script><p id="session">${id}</p><button>Verify</button><p id="result"></p><script>
      document.querySelector('button').onclick = async () => {
        const { error } = await Stripe('${publishableKey}').verifyIdentity('${secret}');
        document.querySelector('#result').textContent = error ? error.code : 'submitted';
      };</script>`);
  });
  await new Promise((resolve) => { server.listen(0, resolve); });
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
