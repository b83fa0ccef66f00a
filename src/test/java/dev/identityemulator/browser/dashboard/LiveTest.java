package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import dev.identityemulator.browser.dashboard.live.LiveStreams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The streams behind live pages. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveTest {

    private static final String LIVE = "event:live";
    private static final String CHANGED = "event:changed";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<InputStream> open(EmulatorServer server, String account)
            throws IOException, InterruptedException {
        var uri = URI.create(server.baseUrl() + "/dashboard/" + account + "/live");
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    /** Reads until the stream says this, or ends. */
    private static boolean says(BufferedReader stream, String wanted) throws IOException {
        var line = stream.readLine();
        while (line != null && !line.equals(wanted)) {
            line = stream.readLine();
        }
        return line != null;
    }

    @Test
    void streamWhenAnotherInstanceChangesSomethingThenSaysSo()
            throws StripeException, IOException, InterruptedException {
        var database = EmulatorServer.h2("live-" + UUID.randomUUID());
        try (var one = EmulatorServer.startOn(database);
                var other = EmulatorServer.startOn(database)) {
            var emulator = Emulator.withFreshAccount(one.baseUrl());
            var stream = lines(open(one, Story.account(emulator)));
            assertThat(says(stream, LIVE)).isTrue();
            emulator.newSession();
            assertThat(says(stream, CHANGED)).isTrue();

            Emulator.withKey(other.baseUrl(), emulator.key()).newSession();

            assertThat(says(stream, CHANGED)).isTrue();
        }
    }

    @Test
    void streamsWhenTheServerStopsThenHoldNothingUp() throws IOException, InterruptedException {
        var server = EmulatorServer.start();
        var stream = lines(open(server, "acct_1"));
        assertThat(says(stream, LIVE)).isTrue();

        long begun = System.nanoTime();
        server.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(says(stream, "never said")).isFalse();
    }

    @Test
    void streamsWhenThereAreTooManyThenTheNextIsToldSo() throws IOException, InterruptedException {
        try (var server = EmulatorServer.start();
                var crowd = new PageCrowd(server)) {
            crowd.come(LiveStreams.MOST);
            var tooMany = lines(open(server, "acct_1"));

            assertThat(says(tooMany, "event:full")).isTrue();
            assertThat(says(tooMany, "never said")).isFalse();
        }
    }

    @Test
    void streamsWhenTheirPagesAreGoneThenOthersSoonHaveTheirPlaces() throws IOException, InterruptedException {
        try (var server = EmulatorServer.start();
                var crowd = new PageCrowd(server)) {
            crowd.come(LiveStreams.MOST);
            crowd.leave();

            await().atMost(Duration.ofSeconds(10)).until(() -> says(lines(open(server, "acct_1")), LIVE));
        }
    }
}
