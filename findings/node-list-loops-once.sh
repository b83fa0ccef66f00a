#!/usr/bin/env bash
# npm stripe 23.1.0 with p-retry 8.0.0, and com.stripe:stripe-java 33.3.0: two loops over one list of VerificationSessions.
# Expected: what stripe-java's autoPagingIterable() does: each loop begins at the first session. A retry around the loop then
# does the session that failed again, and a count before a loop changes nothing.
# Seen: stripe-node's list remembers where it stands, over `break`, an exception and the end. A loop that failed at the second
# session goes on with the third when p-retry runs it again: the retry succeeds, the second session was never handled. A loop
# after a full one runs zero times, without a request, and autoPagingToArray gives [].
# Why it matters: a nightly job that redacts VerificationSessions and survives a 500 by a retry keeps just that person's data.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund stripe@23.1.0 p-retry@8.0.0
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.stripe</groupId><artifactId>stripe-java</artifactId><version>33.3.0</version></dependency>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.2</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import com.stripe.StripeClient;

public class F {
    public static void main(String[] args) throws Exception {
        var sessions = StripeClient.builder().setApiKey("sk_test_invented").setApiBase(args[0]).build().v1().identity()
                .verificationSessions().list().autoPagingIterable();
        for (int loop = 0; loop < 2; loop++) {
            sessions.forEach(session -> System.out.print(session.getId() + " "));
        }
    }
}
X
javac -cp 'lib/*' F.java
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import http from 'node:http';
import { promisify } from 'node:util';
import pRetry from 'p-retry';
import Stripe from 'stripe';

const server = http.createServer((request, response) => {
  const after = Number(new URL(request.url, 'http://x').searchParams.get('starting_after')?.slice(3) ?? 0);
  const data = [1, 2].map((i) => ({ id: `vs_${after + i}`, object: 'identity.verification_session' }));
  const list = { object: 'list', url: '/v1/identity/verification_sessions', has_more: after < 2, data };
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(list));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();
const stripe = new Stripe('sk_test_invented', { protocol: 'http', host: '127.0.0.1', port });
const redacted = [];
let tries = 0;
const sessions = stripe.identity.verificationSessions.list();
await pRetry(async () => {
  tries++;
  for await (const { id } of sessions) {
    if (tries === 1 && id === 'vs_2') throw new Error('a 500 of some service');
    redacted.push(id);
  }
}, { retries: 1, minTimeout: 1 });
const again = await sessions.autoPagingToArray({ limit: 100 });
for await (const session of sessions) again.push(session);
const { stdout } = await promisify(execFile)('java', ['-cp', 'lib/*:.', 'F', `http://127.0.0.1:${port}`]);
server.close().closeAllConnections();
console.log('stripe', Stripe.PACKAGE_VERSION, 'and p-retry 8.0.0: in', tries, 'tries, without an error:', redacted.join(' '));
console.log('two more loops over the same list:', again, '\nstripe-java 33.3.0, two loops over one list:', stdout);
assert.deepEqual([tries, redacted, again], [2, ['vs_1', 'vs_3', 'vs_4'], []]);
assert.equal(stdout.trim(), 'vs_1 vs_2 vs_3 vs_4 vs_1 vs_2 vs_3 vs_4');
X
node f.mjs
