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

/** A page of an account that is open, and hears when something changes. */
final class Live {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Live(Stream<String> lines) {
        var reader = new Thread(() -> lines.forEach(heard::add), "live");
        reader.setDaemon(true);
        reader.start();
    }

    /** One of the pages below this path; returns once it would hear of a change. */
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

    /** Whether a change was heard that nobody waited for. */
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
