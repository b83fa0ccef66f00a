package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The requests of checks, as far as handlers do not show that they are as they should be. */
class ProbesTest {

    private static final String SECRET = "whsec_right";
    private static final String OTHER = "whsec_other";
    private static final String VERSION = "2026-07-29.dahlia";

    static Probes probes(String apiVersion, boolean thin) {
        var now = Instant.ofEpochSecond(1_800_000_000);
        var events = new CheckEvents("acct_1", apiVersion, now, thin, ToldSession.make(now, apiVersion), Map.of());
        var types = List.of("identity.verification_session.verified");
        return new Probes(events, types, List.of(SECRET), OTHER, Clock.systemUTC());
    }

    private static String signature(Probe probe) {
        return String.valueOf(probe.headers().get("Stripe-Signature"));
    }

    @Test
    void lowerCaseHeaderWhenMadeThenEachNameIsInLowerCase() {
        var probe = probes(VERSION, false).lowerCaseHeader().get(0);

        assertThat(probe.headers()).containsKeys("stripe-signature", "content-type", "user-agent");
        assertThat(probe.headers().keySet()).allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void twoSignaturesWhenMadeThenTheRightOneIsFirstAndThenLast() {
        var probes = probes(VERSION, false);
        var right = probes.goodEvent().get(0);
        assertThat(signature(right)).matches("t=\\d+,v1=[0-9a-f]{64},v0=[0-9a-f]{64}");

        for (var probe : probes.twoSignatures()) {
            assertThat(signature(probe)).matches("t=\\d+,v1=[0-9a-f]{64},v1=[0-9a-f]{64},v0=[0-9a-f]{64}");
            assertThatCode(() -> Webhook.constructEvent(probe.body(), signature(probe), SECRET))
                    .doesNotThrowAnyException();
        }
        var first = probes.twoSignatures();
        requireFirst(first.get(0), SECRET);
        requireFirst(first.get(1), OTHER);
    }

    private static void requireFirst(Probe probe, String secret) {
        var alone = signature(probe).replaceFirst(",v1=[0-9a-f]+,v0.*", "");
        assertThatCode(() -> Webhook.constructEvent(probe.body(), alone, secret))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2026-07-29.dahlia, clover", "2025-09-30.clover, dahlia", "2024-06-20, clover"})
    void otherApiVersionWhenMadeThenOfAnotherRelease(String version, String release) {
        var event = JsonMapper.shared()
                .readTree(probes(version, false).otherApiVersion().get(0).body());

        assertThat(event.path("api_version").asString()).endsWith("." + release);
    }

    @Test
    void twentyWhenMadeThenEachIsAnEventOfItsOwn() {
        var ids = probes(VERSION, false).twenty().stream()
                .map(probe ->
                        JsonMapper.shared().readTree(probe.body()).path("id").asString())
                .distinct();

        assertThat(ids).hasSize(20);
    }

    @Test
    void outOfOrderWhenMadeThenTheSecondHappenedEarlier() {
        var created = probes(VERSION, false).outOfOrder().stream()
                .map(probe -> JsonMapper.shared()
                        .readTree(probe.body())
                        .path("created")
                        .asLong())
                .toList();

        assertThat(created.get(0)).isGreaterThan(created.get(1));
    }

    @Test
    void largeEventWhenMadeThenBelowWhatExpressAllows() {
        var bytes = probes(VERSION, false).largeEvent().get(0).body().getBytes(StandardCharsets.UTF_8);

        assertThat(bytes.length).isBetween(75_000, 100 * 1024);
    }

    @Test
    void oldSignatureWhenMadeThenRightButForItsAge() {
        var probe = probes(VERSION, false).oldSignature().get(0);

        assertThatCode(() -> Webhook.constructEvent(probe.body(), signature(probe), SECRET, 700))
                .doesNotThrowAnyException();
        assertThatCode(() -> Webhook.constructEvent(probe.body(), signature(probe), SECRET, 590))
                .hasMessageContaining("tolerance");
    }

    @Test
    void eventsWhenThinThenWithoutTheSession() {
        var event = JsonMapper.shared()
                .readTree(probes(VERSION, true).goodEvent().get(0).body());

        assertThat(event.path("type").asString()).isEqualTo("v1.identity.verification_session.verified");
        assertThat(event.has("data")).isFalse();
        assertThat(probes(VERSION, true).largeEvent()).isEmpty();
    }
}
