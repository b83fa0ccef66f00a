package dev.identityemulator.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The application under test: an HTTP server that stores each request, and responds to each path as the test says. */
public final class WebhookReceiver implements AutoCloseable {

    private static final long PATIENCE_NANOS = Patience.LIMIT.toNanos();
    private static final long NANOS = 1_000_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, WebhookReply> replies = new ConcurrentHashMap<>();
    private final List<Received> received = new ArrayList<>();

    /** A request: its headers by their lower-case names, its exact body, and when it arrived. */
    public record Received(String path, Map<String, String> headers, String body, Instant at) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private WebhookReceiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One on a free port, which responds to everything with 200. */
    public static WebhookReceiver start() {
        return at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** One at this address. */
    public static WebhookReceiver at(InetSocketAddress address) {
        try {
            return on(HttpServer.create(address, 200));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One on this server, which is not started yet. */
    public static WebhookReceiver on(HttpServer server) {
        return new WebhookReceiver(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Sets the responses at this path from now on. */
    public void reply(String path, WebhookReply reply) {
        replies.put(path, reply);
    }

    /** The requests to a path so far, in order. */
    public synchronized List<Received> at(String path) {
        return received.stream().filter(request -> request.path.equals(path)).toList();
    }

    /** The requests to a path when there are this many; fails if no more arrive before that. */
    public synchronized List<Received> await(String path, int count) throws InterruptedException {
        int before = received.size();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (at(path).size() < count) {
            if (received.size() > before) {
                before = received.size();
                deadline = System.nanoTime() + PATIENCE_NANOS;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(path + " received " + at(path).size() + " in the place of " + count);
            }
            wait(1 + left / NANOS);
        }
        return at(path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().toString();
            var request = new Received(path, headers(exchange), body, Instant.now());
            synchronized (this) {
                received.add(request);
                notifyAll();
            }
            replies.getOrDefault(path, WebhookReply.status(200)).response(exchange, request);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
