package dev.identityemulator.testhelpers.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Outcomes that are arranged before a session exists. */
@ExtendWith(RunningEmulator.class)
class ArrangedOnrampsTest {

    private static final String PATH = OnrampCalls.HELPERS + "/outcomes";

    private static JsonNode arrange(Emulator emulator, String... form) {
        return emulator.raw().post(PATH, Form.of(form)).requireOk().json();
    }

    private static void open(Emulator emulator, JsonNode session, String more) {
        var url = session.path("redirect_url").asString();
        assertThat(emulator.raw()
                        .get(url.replace(emulator.baseUrl(), "") + more)
                        .status())
                .isEqualTo(200);
    }

    private static String status(OnrampCalls calls, JsonNode session) throws StripeException {
        return calls.retrieve(session.path("id").asString()).path("status").asString();
    }

    @Test
    void createWhenArrangedForMatchingSessionsThenPlayedOnceForThem(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        arrange(emulator, "when=create", "outcomes[]=fulfillment_complete", "match[metadata][user]=42");
        arrange(emulator, "when=create", "outcomes[]=rejected", "match[wallet_address]=" + OnrampCalls.EVM_ADDRESS);

        var other = calls.create("metadata[user]=7");
        var first = calls.create("metadata[user]=42");
        var second = calls.create("metadata[user]=42");
        var byWallet = calls.create("wallet_addresses[base_network]=" + OnrampCalls.EVM_ADDRESS);

        assertThat(other.path("status").asString()).isEqualTo("initialized");
        assertThat(first.path("status").asString()).isEqualTo("fulfillment_complete");
        assertThat(second.path("status").asString()).isEqualTo("initialized");
        assertThat(byWallet.path("status").asString()).isEqualTo("rejected");
        assertThat(calls.events(first.path("id").asString())).hasSize(3);
    }

    @Test
    void openWhenArrangedThenOneOutcomeForEachOpening(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var arranged = arrange(emulator, "outcomes[]=fail_payment", "outcomes[]=fulfillment_complete", "times=0");
        var session = calls.create();

        open(emulator, session, "&step=look");
        var looked = status(calls, session);
        open(emulator, session, "");
        var failed = status(calls, session);
        open(emulator, session, "");
        var complete = status(calls, session);
        open(emulator, session, "");
        open(emulator, calls.create(), "");

        assertThat(looked).isEqualTo("initialized");
        assertThat(failed).isEqualTo("requires_payment");
        assertThat(complete).isEqualTo("fulfillment_complete");
        var now =
                emulator.raw().get(PATH + "/" + arranged.path("id").asString()).json();
        assertThat(now.path("served").asInt()).isEqualTo(2);
    }

    @Test
    void openWhenArrangedWithDelayThenByTheClock(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        arrange(emulator, "outcomes[]=fulfillment_complete", "simulate_delay=true");
        var session = calls.create();

        open(emulator, session, "");
        var before = status(calls, session);
        emulator.advance(Duration.ofMinutes(61));

        assertThat(before).isEqualTo("initialized");
        assertThat(status(calls, session)).isEqualTo("fulfillment_complete");
    }

    @Test
    void deleteWhenArrangedThenGone(Emulator emulator) throws StripeException {
        var arranged = arrange(emulator, "when=create", "outcomes[]=rejected", "times=0");
        var path = PATH + "/" + arranged.path("id").asString();

        var list = emulator.raw().get(PATH).requireOk().json();
        var deleted = emulator.raw().delete(path).requireOk().json();

        assertThat(list.at("/data/0")).isEqualTo(arranged);
        assertThat(deleted.path("deleted").asBoolean()).isTrue();
        assertThat(emulator.raw().get(path).status()).isEqualTo(404);
        assertThat(new OnrampCalls(emulator).create().path("status").asString()).isEqualTo("initialized");
    }

    @ParameterizedTest
    @CsvSource({
        "when=create, outcomes",
        "outcomes[]=initialized, outcomes[0]",
        "outcomes[]=rejected&times=-1, times",
        "outcomes[]=rejected&when=later, when",
        "outcomes[]=rejected&match[email]=a, match[email]"
    })
    void arrangeWhenAParameterIsWrongThenItIsNamed(String form, String param, Emulator emulator) {
        var response = emulator.raw().post(PATH, form);

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo(param);
    }
}
