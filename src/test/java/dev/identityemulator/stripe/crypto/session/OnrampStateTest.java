package dev.identityemulator.stripe.crypto.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every state, each action on a session does what it should, or is rejected and changes nothing. */
@ExtendWith(RunningEmulator.class)
class OnrampStateTest {

    private static final String INITIALIZED = "initialized";
    private static final String PAYABLE = "requires_payment";
    private static final String PROCESSING = "fulfillment_processing";
    private static final String COMPLETE = "fulfillment_complete";
    private static final String REJECTED = "rejected";
    private static final String FAIL = "fail_payment";

    private static final List<String> STATES = List.of(INITIALIZED, PAYABLE, PROCESSING, COMPLETE, REJECTED);
    private static final List<String> ACTIONS = List.of(PAYABLE, PROCESSING, COMPLETE, REJECTED, FAIL);

    /** The statuses that an action leads through, each with an event. What is not here is rejected. */
    private static final Map<String, Map<String, List<String>>> ALLOWED = Map.of(
            INITIALIZED,
            Map.of(
                    PAYABLE, List.of(PAYABLE),
                    PROCESSING, List.of(PAYABLE, PROCESSING),
                    COMPLETE, List.of(PAYABLE, PROCESSING, COMPLETE),
                    REJECTED, List.of(REJECTED),
                    FAIL, List.of(PAYABLE)),
            PAYABLE,
            Map.of(
                    PROCESSING, List.of(PROCESSING),
                    COMPLETE, List.of(PROCESSING, COMPLETE),
                    REJECTED, List.of(REJECTED),
                    FAIL, List.of()),
            PROCESSING,
            Map.of(COMPLETE, List.of(COMPLETE)),
            COMPLETE,
            Map.of(),
            REJECTED,
            Map.of());

    private static Map<String, List<String>> allowed(String state) {
        return Objects.requireNonNull(ALLOWED.get(state));
    }

    static Stream<Arguments> cells() {
        return STATES.stream()
                .flatMap(state -> ACTIONS.stream()
                        .map(action ->
                                Arguments.of(state, action, allowed(state).get(action))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void actWhenInThisStateThenAsTheTableSays(
            String state, String action, @Nullable List<String> statuses, Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();
        if (!state.equals(INITIALIZED)) {
            calls.advance(id, "to=" + state);
        }
        var before = calls.retrieve(id);
        int events = calls.events(id).size();

        var response =
                action.equals(FAIL) ? calls.control(id, "fail_payment") : calls.control(id, "advance", "to=" + action);

        var after = calls.retrieve(id);
        var told = calls.events(id).stream()
                .skip(events)
                .map(event -> event.at("/data/object/status").asString())
                .toList();
        if (statuses == null) {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.error().path("message").asString())
                    .endsWith("because it has a status of \"" + state + "\".");
            assertThat(after).isEqualTo(before);
            assertThat(told).isEmpty();
        } else {
            assertThat(told).isEqualTo(statuses);
            assertThat(response.requireOk().json()).isEqualTo(after);
            assertThat(after.path("status").asString())
                    .isEqualTo(statuses.isEmpty() ? state : statuses.get(statuses.size() - 1));
        }
    }
}
