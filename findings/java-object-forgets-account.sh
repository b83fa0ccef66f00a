#!/usr/bin/env bash
# com.stripe:stripe-java 33.3.0 (Maven Central): a session of a connected account, got with RequestOptions, then redacted.
# Expected: session.redact() acts where the session was read, as the object keeps what it needs to send a request, and as a list's
# autoPagingIterable() stays with its account.
# Seen: the object keeps the client only. redact() and cancel() of a session that was retrieved or listed with Stripe-Account and
# a key of its own go without that account and with the client's key. Read back from a cache by the SDK's GSON, it keeps
# not even the client: the call goes out with the global Stripe.apiKey.
# Why it matters: a job of a platform that redacts the sessions of its connected accounts hears of sessions that do not exist, or
# acts with the wrong key. client.v1().identity().verificationSessions().redact(id, params, options) is right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.stripe</groupId><artifactId>stripe-java</artifactId><version>33.3.0</version></dependency>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.2</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.ApiResource;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

public class F {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String session = "{\"id\":\"vs_1\",\"object\":\"identity.verification_session\"}";
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            String path = exchange.getRequestURI().getPath().replace("/v1/identity/verification_sessions", "");
            System.out.println(exchange.getRequestMethod() + " " + path + " " + headers.getFirst("Stripe-Account") + " "
                    + headers.getFirst("Authorization").replace("Bearer ", ""));
            String list = "{\"object\":\"list\",\"has_more\":false,\"data\":[" + session + "]}";
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write((path.isEmpty() ? list : session).getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Stripe.overrideApiBase(base);
        Stripe.apiKey = "sk_test_global";
        var client = StripeClient.builder().setApiKey("sk_test_client").setApiBase(base).build();
        var sessions = client.v1().identity().verificationSessions();
        var options = RequestOptions.builder().setStripeAccount("acct_shop").setApiKey("sk_test_option").build();
        var one = sessions.retrieve("vs_1", VerificationSessionRetrieveParams.builder().build(), options);
        one.redact();
        sessions.list(VerificationSessionListParams.builder().build(), options).getData().get(0).cancel();
        ApiResource.GSON.fromJson(one.toJson(), VerificationSession.class).redact();
        server.stop(0);
    }
}
X
javac -cp 'lib/*' F.java
echo "stripe-java 33.3.0: method, path, account, key"
java -cp 'lib/*:.' F | tee seen
diff seen - <<'X' || { echo "the behaviour has changed" >&2; exit 1; }
GET /vs_1 acct_shop sk_test_option
POST /vs_1/redact null sk_test_client
GET  acct_shop sk_test_option
POST /vs_1/cancel null sk_test_client
POST /vs_1/redact null sk_test_global
X
