#!/usr/bin/env bash
# com.stripe:stripe-java 33.3.0 (Maven Central) and npm stripe 23.1.0: the signed thin events v1.billing.meter.no_meter_found and
# v1.identity.verification_session.verified, by parseEventNotification.
# Expected: each is of a class of its own in Java, as the SDK's examples branch by instanceof; or else the related object is untyped.
# Seen: that of the verification is an UnknownEventNotification, as no class of the jar is for any v1.identity type; yet its
# fetchRelatedObject() gives a VerificationSession. stripe-node's handler of notifications lists the type as known.
# Why it matters: a Java handler that lets unknown events pass, as it should, lets every verification pass without a word, while its
# sister in node works. Branch by getType(), and cast what is fetched.
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
import com.stripe.events.UnknownEventNotification;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

public class F {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":\"vs_1\",\"object\":\"identity.verification_session\"}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        var stripe = StripeClient.builder().setApiKey("sk_test_invented")
                .setApiBase("http://127.0.0.1:" + server.getAddress().getPort()).build();
        String related = ",\"related_object\":{\"id\":\"vs_1\",\"type\":\"identity.verification_session\",\"url\":\"/v1/identity/verification_sessions/vs_1\"}";
        for (String type : new String[] {"billing.meter.no_meter_found", "identity.verification_session.verified"}) {
            String event = "{\"id\":\"evt_1\",\"object\":\"v2.core.event\",\"type\":\"v1." + type + "\",\"livemode\":false,"
                    + "\"created\":\"2026-11-28T12:00:00.000Z\"" + (type.startsWith("identity") ? related : "") + "}";
            long now = Webhook.Util.getTimeNow();
            String signature = "t=" + now + ",v1=" + Webhook.Util.computeHmacSha256("whsec_1", now + "." + event);
            var notification = stripe.parseEventNotification(event, signature, "whsec_1");
            System.out.println(notification.getClass().getSimpleName());
            if (notification instanceof UnknownEventNotification unknown) {
                System.out.println(unknown.getType() + " " + unknown.fetchRelatedObject().getClass().getSimpleName());
            }
        }
        server.stop(0);
    }
}
X
javac -cp 'lib/*' F.java
echo "stripe-java 33.3.0, and stripe $(node -p 'require("stripe").PACKAGE_VERSION')"
{ java -cp 'lib/*:.' F; grep -om1 "v1.identity.verification_session.verified" node_modules/stripe/cjs/StripeEventNotificationHandler.js; } | tee seen
diff seen - <<'X' || { echo "the behaviour has changed" >&2; exit 1; }
V1BillingMeterNoMeterFoundEventNotification
UnknownEventNotification
v1.identity.verification_session.verified VerificationSession
v1.identity.verification_session.verified
X
