package dev.identityemulator.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The server of an application, on another origin than the emulator. */
public final class Integrator implements AutoCloseable {

    /** Responds to one path. */
    @FunctionalInterface
    public interface Response {
        String to(HttpExchange exchange) throws Exception;
    }

    private final HttpServer server;

    public Integrator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    /** The base URL, with an IP address, while that of the emulator has a name. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Integrator on(String path, String mediaType, Response response) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = response.to(exchange).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", mediaType + ";charset=UTF-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        return this;
    }

    /** A page that calls {@code verifyIdentity} with the text of its field, and shows the result. */
    public Integrator onPageWithModal(String scriptUrl, String publishableKey) {
        return on("/modal", "text/html", exchange -> """
                <!doctype html>
                <html lang="en">
                <head><title>Shop</title><script src="%s"></script></head>
                <body style="height: 3000px">
                  <main>
                  <h1>Shop</h1>
                  <label>Secret <input id="secret"></label>
                  <button id="verify">Verify me</button>
                  <pre id="result"></pre>
                  </main>
                  <script>
                    const show = (what) => { document.getElementById('result').textContent = JSON.stringify(what); };
                    document.getElementById('verify').addEventListener('click', () => {
                      show(null);
                      Stripe('%s').verifyIdentity(document.getElementById('secret').value).then(show, (e) => show(String(e)));
                    });
                  </script>
                </body>
                </html>
                """.formatted(scriptUrl, publishableKey));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
