package dev.identityemulator.browser.verificationpage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/** A reverse proxy that serves the emulator below a path, and says so in a header. */
final class PrefixingProxy implements AutoCloseable {

    private static final String PREFIX = "/stripe";
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding", "http2-settings", "expect");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final String behind;

    PrefixingProxy(String behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(PREFIX + "/", this::forward);
        server.start();
    }

    /** The base URL of the emulator behind the proxy. */
    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + PREFIX;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var response = http.send(request(exchange), BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (isPassedOn(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var body = response.body();
            exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString().substring(PREFIX.length());
        var request = HttpRequest.newBuilder(URI.create(behind + path));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host"))
                .header("X-Forwarded-Prefix", PREFIX)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                .build();
    }

    private static boolean isPassedOn(String header) {
        return !OWN.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
