import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Creates sessions and receives their webhooks, for bench/webhooks. Each line of its input, or else its arguments, name a kind, the
 * server's address, the number of sessions and of endpoints; it prints one line for each: what it measured. One client for all rounds
 * is best, since a Java program that has just started costs as much as the server that is measured.
 */
final class Webhooks {

    private static final Pattern ID = Pattern.compile("\"(vs_\\w+)\"");
    private static final long PATIENCE_SECONDS = 120;

    private final HttpClient http;
    private final String key = "sk_test_webhooks" + ProcessHandle.current().pid() + "x" + System.nanoTime();
    private final Map<String, Long> received = new ConcurrentHashMap<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final String base;
    private volatile CountDownLatch open = new CountDownLatch(0);

    private Webhooks(HttpClient http, String base) {
        this.http = http;
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newFixedThreadPool(8));
        receiver.start();
        var input = args.length > 0 ? new StringReader(String.join(" ", args)) : new InputStreamReader(System.in, StandardCharsets.UTF_8);
        var lines = new BufferedReader(input);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = line.split(" ");
            var bench = new Webhooks(http, words[1]);
            var path = receiver.createContext("/" + bench.key, bench::receive);
            System.out.println(bench.measure(words[0], Integer.parseInt(words[2]), Integer.parseInt(words[3]),
                    "http://127.0.0.1:" + receiver.getAddress().getPort() + path.getPath()));
            receiver.removeContext(path);
        }
        System.exit(0);
    }

    private String measure(String kind, int sessions, int endpoints, String url) throws Exception {
        for (int i = 0; i < endpoints; i++) {
            post("/v1/webhook_endpoints", "enabled_events[]=*&url=" + url + "/" + i);
        }
        return switch (kind) {
            case "latency" -> latency(sessions);
            case "backlog" -> backlog(sessions, sessions * endpoints);
            default -> throughput(sessions, sessions * endpoints);
        };
    }

    /** One after the other: microseconds from the response to a create, by when it was committed, to its webhook, p50 and p99. */
    private String latency(int sessions) throws Exception {
        var micros = new long[sessions];
        for (int i = 0; i < sessions; i++) {
            var session = post("/v1/identity/verification_sessions", "type=document");
            long responded = System.nanoTime();
            await(1);
            micros[i] = Math.max(0, received.get(session) - responded) / 1000;
        }
        Arrays.sort(micros);
        return micros[sessions / 2] + " " + micros[(int) (sessions * 0.99)];
    }

    /** As many as there are, from four clients at once: webhooks received per second until the last one is there. */
    private String throughput(int sessions, int webhooks) throws Exception {
        long begun = System.nanoTime();
        create(sessions);
        await(webhooks);
        return perSecond(webhooks, begun);
    }

    /** The receiver lets all of them wait until the last session is there: webhooks received per second from then on. */
    private String backlog(int sessions, int webhooks) throws Exception {
        open = new CountDownLatch(1);
        create(sessions).await();
        long begun = System.nanoTime();
        open.countDown();
        await(webhooks);
        return perSecond(webhooks, begun);
    }

    private static String perSecond(int webhooks, long begun) {
        return String.valueOf(Math.round(webhooks * 1e9 / (System.nanoTime() - begun)));
    }

    /** Creates sessions, four at a time; the latch opens with the last one. */
    private CountDownLatch create(int sessions) {
        var clients = Executors.newFixedThreadPool(4);
        var created = new CountDownLatch(sessions);
        for (int i = 0; i < sessions; i++) {
            clients.execute(() -> {
                try {
                    post("/v1/identity/verification_sessions", "type=document");
                    created.countDown();
                } catch (IOException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }
        clients.shutdown();
        return created;
    }

    private void await(int webhooks) throws InterruptedException {
        if (!arrivals.tryAcquire(webhooks, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("some webhooks did not arrive");
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.put(firstId(body), System.nanoTime());
            open.await();
            exchange.sendResponseHeaders(200, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        arrivals.release();
    }

    private String post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
        return firstId(response.body());
    }

    private static String firstId(String json) {
        var id = ID.matcher(json);
        return id.find() ? id.group(1) : "";
    }
}
