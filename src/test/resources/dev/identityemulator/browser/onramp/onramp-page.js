// An application that sells crypto, as Stripe's guide has it: the published package, and a listener for all that happens.
import { loadStripeOnramp } from '@stripe/crypto';

const query = new URLSearchParams(location.search);
const told = [];
const note = (event) => {
  told.push(event);
  document.getElementById('told').textContent = JSON.stringify(told);
};

loadStripeOnramp(query.get('key')).then((onramp) => {
  const session = onramp.createSession({ clientSecret: query.get('secret') });
  session.addEventListener('*', note);
  session.mount('#onramp');
}).catch((error) => note({ type: String(error) }));
