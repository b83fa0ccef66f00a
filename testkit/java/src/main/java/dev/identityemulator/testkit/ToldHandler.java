package dev.identityemulator.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A handler whose exceptions are told, by a 500 as a web framework has it: the server of the JDK swallows them. */
record ToldHandler(HttpHandler handler) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            handler.handle(exchange);
        } catch (IOException | RuntimeException | Error failure) {
            failure.printStackTrace();
            tell(failure, exchange);
        }
    }

    private static void tell(Throwable failure, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getResponseCode() == -1) {
                var body = failure.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(500, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
