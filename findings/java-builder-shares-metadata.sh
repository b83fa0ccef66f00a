#!/usr/bin/env bash
# com.stripe:stripe-java 33.3.0 (Maven Central): one builder as a template for several VerificationSessions.
# Expected: what build() gives stays as it is: it has no setters, and its plain members behave so. A later call on the builder
# changes the next build() only.
# Seen: maps and lists are shared by a builder and all that it ever built, metadata as well as allowed_types and expand. Three
# users' parameters, built one after the other and sent afterwards, have each its own client_reference_id, but all three the last
# user's metadata. Sent right after each build(), as a test does it, each is right.
# Why it matters: a batch, a queue or a parallel stream of creates makes sessions whose webhooks name another user in metadata,
# so the documents of one person verify the account of another. A builder for each user, made by a method, is the cure.
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
import com.stripe.StripeClient;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionCreateParams.Type;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

public class F {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(Stream.of(URLDecoder.decode(body, StandardCharsets.UTF_8).split("&")).sorted().toList());
            byte[] response = "{\"id\":\"vs_1\",\"object\":\"identity.verification_session\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
            exchange.close();
        });
        server.start();
        var sessions = StripeClient.builder().setApiKey("sk_test_invented")
                .setApiBase("http://127.0.0.1:" + server.getAddress().getPort()).build().v1().identity().verificationSessions();
        var template = VerificationSessionCreateParams.builder().setType(Type.DOCUMENT);
        for (var params : Stream.of("anna", "bert", "cleo").map(user -> params(template, user)).toList()) {
            sessions.create(params);
        }
        var again = VerificationSessionCreateParams.builder().setType(Type.DOCUMENT);
        for (String user : new String[] {"anna", "bert"}) {
            sessions.create(params(again, user));
        }
        server.stop(0);
    }

    static VerificationSessionCreateParams params(VerificationSessionCreateParams.Builder builder, String user) {
        return builder.setClientReferenceId(user).putMetadata("user", user).build();
    }
}
X
javac -cp 'lib/*' F.java
echo "stripe-java 33.3.0: three sessions built and then sent, two sent at once"
java -cp 'lib/*:.' F | tee seen
diff seen - <<'X' || { echo "the behaviour has changed" >&2; exit 1; }
[client_reference_id=anna, metadata[user]=cleo, type=document]
[client_reference_id=bert, metadata[user]=cleo, type=document]
[client_reference_id=cleo, metadata[user]=cleo, type=document]
[client_reference_id=anna, metadata[user]=anna, type=document]
[client_reference_id=bert, metadata[user]=bert, type=document]
X
