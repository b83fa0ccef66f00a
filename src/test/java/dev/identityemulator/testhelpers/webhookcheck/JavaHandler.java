package dev.identityemulator.testhelpers.webhookcheck;

import com.google.gson.JsonParser;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A webhook handler with stripe-java on the server of the JDK, with one fault. */
final class JavaHandler implements AutoCloseable {

    /** What such a handler does wrong. */
    enum Fault {
        NONE,
        UNVERIFIED,
        ANY_AGE,
        ANY_SECRET,
        ANY_SCHEME,
        REWRITTEN,
        LATIN,
        SMALL_BODIES,
        KNOWN_TYPES,
        OWN_VERSION,
        NEEDS_A_HEADER,
        EACH_ONCE,
        IN_ORDER,
        ONE_AT_A_TIME,
        STOPS_WITH_A_CONNECTION
    }

    private static final int MOST_BYTES = 64 * 1024;
    private static final long NO_TOLERANCE = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Fault fault;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Semaphore lock = new Semaphore(1);
    private volatile String secret = "";

    JavaHandler(Fault fault) {
        this.fault = fault;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/hook", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    JavaHandler trusting(String signingSecret) {
        secret = signingSecret;
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = fault == Fault.ONE_AT_A_TIME ? alone(exchange) : status(exchange);
            exchange.sendResponseHeaders(status, -1);
        } catch (IOException lost) {
            if (fault == Fault.STOPS_WITH_A_CONNECTION) {
                server.stop(0);
            }
            throw lost;
        }
    }

    private int alone(HttpExchange exchange) throws IOException {
        if (!lock.tryAcquire()) {
            return 503;
        }
        try {
            hardWork();
            return status(exchange);
        } finally {
            lock.release();
        }
    }

    /** Some milliseconds of it. */
    private static void hardWork() {
        try {
            var spec = new PBEKeySpec("password".toCharArray(), new byte[] {1}, 20_000, 256);
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        if (fault == Fault.SMALL_BODIES && bytes.length > MOST_BYTES) {
            return 413;
        }
        var body = new String(bytes, fault == Fault.LATIN ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        var header = exchange.getRequestHeaders().getFirst("Stripe-Signature");
        if (header == null && fault != Fault.NEEDS_A_HEADER && fault != Fault.UNVERIFIED) {
            return 400;
        }
        try {
            work(event(body, header));
            return 200;
        } catch (SignatureVerificationException wrong) {
            return 400;
        } catch (RuntimeException | EventDataObjectDeserializationException failure) {
            return 500;
        }
    }

    private Event event(String body, String header) throws SignatureVerificationException {
        return switch (fault) {
            case UNVERIFIED -> ApiResource.GSON.fromJson(body, Event.class);
            case ANY_AGE -> Webhook.constructEvent(body, header, secret, NO_TOLERANCE);
            case ANY_SECRET -> unsigned(body, header);
            case ANY_SCHEME -> Webhook.constructEvent(body, header.replace("v0=", "v1="), secret);
            case REWRITTEN ->
                Webhook.constructEvent(JsonParser.parseString(body).toString(), header, secret);
            case NEEDS_A_HEADER -> Webhook.constructEvent(body, header.strip(), secret);
            default -> Webhook.constructEvent(body, header, secret);
        };
    }

    /** Looks at the form of the header only. */
    private static Event unsigned(String body, String header) throws SignatureVerificationException {
        if (!header.matches("t=\\d+,v1=[0-9a-f]{64}.*")) {
            throw new SignatureVerificationException("malformed", header);
        }
        return ApiResource.GSON.fromJson(body, Event.class);
    }

    private void work(Event event) throws EventDataObjectDeserializationException {
        var type = event.getType().substring(event.getType().lastIndexOf('.') + 1);
        var object = event.getDataObjectDeserializer();
        if (fault == Fault.OWN_VERSION) {
            Objects.requireNonNull(object.getObject().orElse(null));
        } else if (object.getObject().isEmpty()) {
            object.deserializeUnsafe();
        }
        boolean known = Set.of("created", "processing", "verified", "requires_input", "canceled")
                .contains(type);
        if (fault == Fault.KNOWN_TYPES && !known) {
            throw new NoSuchElementException(type);
        }
        boolean isNew = seen.add(event.getId());
        if (fault == Fault.EACH_ONCE && !isNew) {
            throw new IllegalStateException("a row with this id is there");
        }
        boolean backwards = type.equals("processing") && seen.contains("verified");
        if (fault == Fault.IN_ORDER && backwards) {
            throw new IllegalStateException("verified before");
        }
        seen.add(type);
    }

    @Override
    public void close() {
        threads.execute(() -> server.stop(0)); // which takes a second
        threads.shutdown();
    }
}
