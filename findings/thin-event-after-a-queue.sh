#!/usr/bin/env bash
# npm stripe 23.1.0 and com.stripe:stripe-java 33.3.0: a thin event (v1.identity.verification_session.verified) put into a queue as
# JSON and parsed by the worker with parseEventNotificationWithoutVerification, which is documented for verified events of a queue.
# Expected: what went out by JSON.stringify(), or by toJson of the SDK's own GSON, comes back as it was.
# Seen: so it is for the own account. Where the event has a context (a connected account), both SDKs made an object of that string
# and write {"_segments":[...]} or {"segments":[...]}, which neither reads again: a TypeError in Node, UnsupportedOperationException
# in Java. And the job's context as stripeContext of a request sends "Stripe-Context: [object Object]" without an error.
# Why it matters: a platform's queue of verified sessions works in all tests with the own account and loses each event of its
# connected accounts. Queue the raw body as it came, or String(event.context).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund stripe@23.1.0
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.stripe</groupId><artifactId>stripe-java</artifactId><version>33.3.0</version></dependency>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.2</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import com.stripe.StripeClient;
import com.stripe.net.ApiResource;

public class F {
    public static void main(String[] bodies) {
        var client = StripeClient.builder().setApiKey("sk_test_invented").build();
        for (String body : bodies) {
            try {
                String queued = ApiResource.GSON.toJson(client.parseEventNotificationWithoutVerification(body));
                System.out.println(client.parseEventNotificationWithoutVerification(queued).getContext());
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
    }
}
X
javac -cp 'lib/*' F.java
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import http from 'node:http';
import Stripe from 'stripe';

let header;
const server = http.createServer((request, response) => {
  header = request.headers['stripe-context'];
  response.setHeader('Content-Type', 'application/json').end('{"id":"vs_1","object":"identity.verification_session"}');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const stripe = new Stripe('sk_test_invented', { protocol: 'http', host: '127.0.0.1', port: server.address().port });
const related_object = { id: 'vs_1', type: 'identity.verification_session', url: '/v1/identity/verification_sessions/vs_1' };
const [own, connected] = [null, 'acct_shop'].map((context) => JSON.stringify({ id: 'evt_1', object: 'v2.core.event',
  type: 'v1.identity.verification_session.verified', created: '2026-11-28T10:00:00Z', livemode: false, context, related_object }));
const queued = (body) => JSON.stringify(stripe.parseEventNotificationWithoutVerification(body));
assert.equal((await stripe.parseEventNotificationWithoutVerification(queued(own)).fetchRelatedObject()).id, 'vs_1');
assert.throws(() => stripe.parseEventNotificationWithoutVerification(queued(connected)), /TypeError: contextStr.split/);
const { context: stripeContext } = JSON.parse(queued(connected));
await stripe.identity.verificationSessions.retrieve('vs_1', {}, { stripeContext });
server.close().closeAllConnections();
const java = execFileSync('java', ['-cp', 'lib/*:.', 'F', own, connected], { encoding: 'utf8' }).trim().split('\n');
console.log('stripe', Stripe.PACKAGE_VERSION, 'own: parsed; connected: TypeError; context:', stripeContext, 'sent as', header);
console.log('stripe-java 33.3.0 own: parsed, context', java[0], '; connected:', java[1]);
assert.deepEqual([stripeContext, header], [{ _segments: ['acct_shop'] }, '[object Object]']);
assert.deepEqual(java, ['null', 'UnsupportedOperationException']);
X
node f.mjs
