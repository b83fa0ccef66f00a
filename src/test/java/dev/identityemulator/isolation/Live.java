package dev.identityemulator.isolation;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An open page of an account, which is notified of changes. */
final class Live {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Live(Stream<String> lines) {
        var reader = new Thread(() -> lines.forEach(heard::add), "live");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a page below this path, and returns when it is subscribed to changes. */
    static Live of(Emulator emulator, String path) throws IOException, InterruptedException {
        var uri = URI.create(emulator.baseUrl() + "/dashboard/" + path + "/live");
        var response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines());
        var live = new Live(response.body());
        live.await("event:live");
        return live;
    }

    /** Waits for the next change; fails if there is none in time. */
    void awaitAChange() throws InterruptedException {
        await("event:changed");
    }

    /** Whether the page was notified of another change. */
    boolean heardSomething() {
        return heard.contains("event:changed");
    }

    private void await(String wanted) throws InterruptedException {
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        var line = heard.poll(Patience.LIMIT.toNanos(), TimeUnit.NANOSECONDS);
        while (!wanted.equals(line)) {
            if (line == null) {
                throw new AssertionError("never heard: " + wanted);
            }
            line = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
