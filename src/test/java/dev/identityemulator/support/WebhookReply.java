package dev.identityemulator.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** The response of a {@link WebhookReceiver}. */
@FunctionalInterface
public interface WebhookReply {

    /** Responds to a request, or does not. */
    void response(HttpExchange exchange, WebhookReceiver.Received request) throws IOException, InterruptedException;

    /** This status with a short body. */
    static WebhookReply status(int status) {
        return (exchange, request) -> write(exchange, status, "said " + status);
    }

    /** A redirect to another place. */
    static WebhookReply redirect(String location) {
        return (exchange, request) -> {
            exchange.getResponseHeaders().add("Location", location);
            write(exchange, 302, "elsewhere");
        };
    }

    /** This status with the body of the request. */
    static WebhookReply echo(int status) {
        return (exchange, request) -> {
            var excerpt = request.body().replaceAll("[^ -~]", " ");
            exchange.getResponseHeaders().add("X-Echo", excerpt.substring(0, Math.min(4000, excerpt.length())));
            write(exchange, status, request.body());
        };
    }

    /** A body of this many bytes. */
    static WebhookReply large(int bytes) {
        var text = "x".repeat(bytes);
        return (exchange, request) -> write(exchange, 200, text);
    }

    /** This text, compressed by gzip. */
    static WebhookReply zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return (exchange, request) -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.size());
            bytes.writeTo(exchange.getResponseBody());
        };
    }

    /** No response, and a closed connection. */
    static WebhookReply hangUp() {
        return (exchange, request) -> exchange.close();
    }

    /** The beginning of a response, and then single bytes until it is released. */
    static WebhookReply drip(CountDownLatch released, long millis) {
        return (exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            while (!released.await(millis, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        };
    }

    /** Another reply, when it is released. */
    static WebhookReply held(CountDownLatch released, WebhookReply then) {
        return (exchange, request) -> {
            released.await();
            then.response(exchange, request);
        };
    }

    /** One reply after the other; the last one repeats. */
    static WebhookReply inTurn(WebhookReply... replies) {
        Deque<WebhookReply> left = new ArrayDeque<>(List.of(replies));
        return (exchange, request) -> next(left).response(exchange, request);
    }

    private static WebhookReply next(Deque<WebhookReply> left) {
        synchronized (left) {
            return left.size() > 1 ? left.remove() : left.element();
        }
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
