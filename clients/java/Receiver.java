import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that keeps each delivery that arrives. */
final class Receiver implements AutoCloseable {

    private final BlockingQueue<Delivery> received = new LinkedBlockingQueue<>();
    private final HttpServer server;

    record Delivery(String body, String signature) {}

    Receiver() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Delivery(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Delivery next() throws InterruptedException {
        var delivery = received.poll(20, TimeUnit.SECONDS);
        Checks.that(delivery != null, "nothing arrived in 20 s");
        return delivery;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
