#!/usr/bin/env bash
# com.stripe:stripe-java 33.3.0 and 32.0.0 (Maven Central): the public constant Stripe.API_VERSION, read by a library.
# Expected: a library that creates webhook endpoints with setApiVersion(Stripe.API_VERSION) uses the version of the stripe-java that
# the application has, so that the events can be read by it.
# Seen: the constant is a compile-time constant, so javac writes its text into the library. Built with 33.3.0 and run with 32.0.0, the
# library says 33's version while the SDK's own requests say 32's in Stripe-Version.
# Why it matters: endpoints of starters, test kits and shared modules then send events that getObject() of the application's SDK
# leaves empty, and only after an upgrade of one of the two. The value has to be read by reflection.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for version in 33.3.0 32.0.0; do
cat > pom.xml <<X
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.stripe</groupId><artifactId>stripe-java</artifactId><version>$version</version></dependency>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.2</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory="lib-$version"
done
mkdir library
cat > Library.java <<'X'
public class Library {
    public static String version() {
        return com.stripe.Stripe.API_VERSION;
    }
}
X
javac -d library -cp 'lib-33.3.0/*' Library.java
cat > Application.java <<'X'
import com.stripe.StripeClient;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;

public class Application {
    public static void main(String[] args) throws Exception {
        var sent = new AtomicReference<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            sent.set(exchange.getRequestHeaders().getFirst("Stripe-Version"));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes());
            exchange.close();
        });
        server.start();
        var stripe = StripeClient.builder().setApiKey("sk_test_invented")
                .setApiBase("http://127.0.0.1:" + server.getAddress().getPort()).build();
        stripe.v1().balance().retrieve();
        System.out.println("  the SDK's request says " + sent.get());
        System.out.println("  the library says       " + Library.version());
        System.out.println("  reflection says        " + Class.forName("com.stripe.Stripe").getField("API_VERSION").get(null));
        System.exit(!Library.version().equals(sent.get()) && Library.version().startsWith("20") ? 0 : 1);
    }
}
X
javac -cp 'library:lib-32.0.0/*' Application.java
echo "a library built with stripe-java 33.3.0, an application with 32.0.0"
java -cp 'library:.:lib-32.0.0/*' Application || { echo "the behaviour has changed" >&2; exit 1; }
