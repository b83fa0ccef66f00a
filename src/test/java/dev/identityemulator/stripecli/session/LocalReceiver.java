package dev.identityemulator.stripecli.session;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.identityemulator.support.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The webhook handler of an application, to which the CLI forwards. */
final class LocalReceiver implements AutoCloseable {

    private static final long PATIENCE_SECONDS = Patience.LIMIT.toSeconds();

    private final BlockingQueue<Received> requests = new LinkedBlockingQueue<>();
    private final HttpServer server;

    LocalReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    /** What came in. */
    record Received(String path, String signature, String more, String body) {

        /** The event, once its signature is verified as Stripe says. */
        Event event(String secret) throws SignatureVerificationException {
            return Webhook.constructEvent(body, signature, secret);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    Received next() throws InterruptedException {
        var request = requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing received within " + PATIENCE_SECONDS + " s");
        }
        return request;
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            requests.add(new Received(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(headers.getFirst("Stripe-Signature")),
                    String.valueOf(headers.getFirst("X-More")),
                    body));
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
