package dev.identityemulator.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.platform.startup.RejectedStartException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that cannot work ends the start, in a sentence of its own. */
class UpstreamSettingsTest {

    private static UpstreamSettings settings(String upstream, @Nullable String key, long millis) {
        return new UpstreamSettings(URI.create(upstream), key, Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:12112, must be the URL of a server",
        "stripe-mock, must be the URL of a server",
        "ftp://localhost, must be the URL of a server",
        "http:///v1, must be the URL of a server",
        "http://user:secret@localhost, without user and password",
        "http://localhost:99999, a port up to",
        "http://localhost?a=b, no query",
        "http://localhost/#a, no query",
        "http://localhost:12112/v1, must end before /v1",
        "http://localhost:12112/x/v2/, must end before /v2"
    })
    void upstreamWhenNoAddressThenTheSentenceSaysWhy(String url, String why) {
        assertThatThrownBy(() -> settings(url, null, 1))
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:12112, localhost:12112",
        "https://api.stripe.com, api.stripe.com",
        "http://stripe_mock:12111/, stripe_mock:12111",
        "HTTP://[::1]:80/base/, [::1]:80"
    })
    void upstreamWhenAnAddressThenItIsNamedByItsHost(String url, String named) {
        assertThat(settings(url, null, 1).address().named()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_abcdefgh", "abc", "ek_test_1", "sk_test_", "sk_test_a b"})
    void keyWhenNoTestKeyThenItIsRejectedUnseen(String key) {
        assertThatThrownBy(() -> settings("http://h", key, 1))
                .hasMessageContaining("emulator.upstream-key must be a key of Stripe's test mode")
                .hasMessageNotContaining(key.length() > 8 ? key : "****");
    }

    @Test
    void timeoutWhenZeroThenItIsRejected() {
        assertThatThrownBy(() -> settings("http://h", null, 0)).hasMessageContaining("at least 1ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:12111", "http://127.0.0.1:12111/x", "http://[::1]:12111"})
    void upstreamWhenItIsThisEmulatorThenTheStartEnds(String url) {
        assertThatThrownBy(() -> UpstreamFilter.requireAnother(settings(url, null, 1), 12111))
                .isInstanceOf(RejectedStartException.class)
                .hasMessageContaining("is this emulator itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Basic "})
    void keyWhenSetThenItIsSentInPlaceOfTheCallers(String scheme) throws IOException {
        try (var upstream = RecordingUpstream.replying(RecordingUpstream.json("200 OK", "{}"));
                var server =
                        EmulatorServer.start(upstream.setting() + "/base/", "emulator.upstream-key=rk_test_theirs")) {
            var key = "sk_test_mine";
            var sent = scheme
                    + (scheme.startsWith("Bearer")
                            ? key
                            : Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)));

            Emulator.withKey(server.baseUrl(), key)
                    .raw()
                    .send("/v1/charges", request -> request.setHeader("Authorization", sent))
                    .requireOk();

            assertThat(upstream.requests.get(0).header("Authorization")).containsExactly("Bearer rk_test_theirs");
            assertThat(upstream.requests.get(0).line()).isEqualTo("GET /base/v1/charges HTTP/1.1");
        }
    }
}
