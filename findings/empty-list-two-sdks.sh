#!/usr/bin/env bash
# npm stripe 23.1.0 and com.stripe:stripe-java 33.3.0: an update of a VerificationSession whose allowed_types is an empty list.
# Expected: official SDKs of one year send the same bytes for the same parameters, as they do for a metadata value of null
# ("metadata[a]=", which clears it).
# Seen: stripe-java sends "options[document][allowed_types]=", the form's way to clear a member. stripe-node sends nothing: not
# only the list is left out but, where nothing else is in it, options too, and the update is an empty POST that succeeds. The
# same loss meets a URL object as return_url and a Map as metadata, without an error.
# Why it matters: a Node back end that wants to lift a limit to certain documents sends no such wish, and a port from Java changes
# what is sent although its code looks the same. In Node '' in its place sends what Java sends, and urls need String(url).
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
import com.stripe.param.identity.VerificationSessionUpdateParams;
import java.util.List;

public class F {
    public static void main(String[] args) throws Exception {
        var sessions = StripeClient.builder().setApiKey("sk_test_invented").setApiBase(args[0]).build().v1().identity()
                .verificationSessions();
        var document = VerificationSessionUpdateParams.Options.Document.builder().addAllAllowedType(List.of()).build();
        var options = VerificationSessionUpdateParams.Options.builder().setDocument(document).build();
        sessions.update("vs_1", VerificationSessionUpdateParams.builder().setOptions(options).build());
        sessions.update("vs_1", VerificationSessionUpdateParams.builder().putMetadata("a", null).build());
    }
}
X
javac -cp 'lib/*' F.java
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import http from 'node:http';
import { promisify } from 'node:util';
import Stripe from 'stripe';

const bodies = [];
const server = http.createServer(async (request, response) => {
  bodies.push(await new Response(request).text());
  response.setHeader('Content-Type', 'application/json').end('{"id":"vs_1","object":"identity.verification_session"}');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();
const stripe = new Stripe('sk_test_invented', { protocol: 'http', host: '127.0.0.1', port });
const update = (params) => stripe.identity.verificationSessions.update('vs_1', params);
await update({ options: { document: { allowed_types: [] } } });
await update({ metadata: { a: null } });
await update({ return_url: new URL('https://app.example/done'), metadata: new Map([['a', '1']]) });
await update({ options: { document: { allowed_types: '' } } });
await promisify(execFile)('java', ['-cp', 'lib/*:.', 'F', `http://127.0.0.1:${port}`]);
server.close();
server.closeAllConnections();
const names = ['node: []', 'node: null', 'node: URL and Map', "node: ''", 'java: []', 'java: null'];
console.log('stripe', Stripe.PACKAGE_VERSION, 'and stripe-java 33.3.0');
bodies.forEach((body, i) => console.log(names[i].padEnd(18), `"${body}"`));
const cleared = 'options[document][allowed_types]=';
assert.deepEqual(bodies, ['', 'metadata[a]=', '', cleared, cleared, 'metadata[a]=']);
X
node f.mjs
