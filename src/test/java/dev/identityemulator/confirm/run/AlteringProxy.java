package dev.identityemulator.confirm.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands before an emulator, and changes responses as a test says. */
public final class AlteringProxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding", ":status");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile URI emulator = URI.create("http://127.0.0.1");
    private volatile Alteration alteration = (request, response) -> response;

    /** What a test changes of a response to a request, such as {@code POST /v1/customers}. */
    public interface Alteration {

        Reply alter(String request, Reply response) throws IOException;
    }

    /** A response: headers by lower-case names, and each byte of the body as a character. */
    public record Reply(int status, Map<String, String> headers, String body) {}

    private AlteringProxy(HttpServer server) {
        this.server = server;
    }

    /** Starts one that changes nothing. */
    public static AlteringProxy start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var proxy = new AlteringProxy(server);
        server.createContext("/", proxy::relay);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return proxy;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The emulator that it stands before. */
    public void leadTo(String baseUrl) {
        emulator = URI.create(baseUrl);
    }

    public void alter(Alteration how) {
        alteration = how;
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            var response = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            var headers = new LinkedHashMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            var reply = alteration.alter(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    new Reply(response.statusCode(), headers, withOwnAddress(response.body())));
            reply.headers().forEach((name, value) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().set(name, value);
                }
            });
            var body = reply.body().getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Links lead here, as those of a server do to itself. */
    private String withOwnAddress(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return text.replace(emulator.toString(), address().toString());
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var body =
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        var request = HttpRequest.newBuilder(
                        URI.create(emulator + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), body);
        for (var header : exchange.getRequestHeaders().entrySet()) {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                List.copyOf(header.getValue()).forEach(value -> request.header(header.getKey(), value));
            }
        }
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
