// A React application as many are: Stripe's providers around everything, and verifyIdentity somewhere within.
import { createRoot } from 'react-dom/client';
import * as reactStripe from '@stripe/react-stripe-js';
import * as reactCheckout from '@stripe/react-stripe-js/checkout';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';

const { CardElement, Elements, EmbeddedCheckout, EmbeddedCheckoutProvider, useStripe } = reactStripe;
const all = { ...reactStripe, ...reactCheckout };
const query = new URLSearchParams(location.search);
const options = { clientSecret: 'cs_test_1_secret_2' };
const loaded = loadStripe(query.get('key'));

const Button = ({ stripe }) => {
  const [result, setResult] = useState('');
  const verify = async () => setResult(JSON.stringify(await (await stripe).verifyIdentity(query.get('secret'))));
  return <>
    <button data-testid="verify" disabled={!stripe} onClick={verify}>Verify me</button>
    <pre data-testid="result">{result}</pre>
  </>;
};

const Verify = () => <Button stripe={useStripe()} />;

const Card = () => {
  const stripe = useStripe();
  const [message, setMessage] = useState('');
  const pay = async () => setMessage((await stripe.confirmCardPayment('pi_1_secret_2')).error.message);
  return <>
    <CardElement />
    <button data-testid="pay" disabled={!stripe} onClick={pay}>Pay</button>
    <p data-testid="message">{message}</p>
  </>;
};

const pages = {
  elements: () => <Elements stripe={loaded}><Verify /></Elements>,
  card: () => <Elements stripe={loaded}><Card /><Verify /></Elements>,
  embedded: () => <Elements stripe={loaded}>
    <EmbeddedCheckoutProvider stripe={loaded} options={options}><EmbeddedCheckout /></EmbeddedCheckoutProvider>
    <Verify />
  </Elements>,
  checkout: () => {
    const Provider = all[query.get('provider')];
    return <Provider stripe={loaded} options={options}><Button stripe={loaded} /></Provider>;
  },
};
const Page = pages[query.get('page')];
createRoot(document.getElementById('root')).render(<StrictMode><Page /></StrictMode>);
