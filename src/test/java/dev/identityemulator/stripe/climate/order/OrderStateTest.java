package dev.identityemulator.stripe.climate.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.climate.Order;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every state, each action on an order does what it should, or is rejected and changes nothing. */
@ExtendWith(RunningEmulator.class)
class OrderStateTest {

    /** The states of an order. */
    enum State {
        AWAITING_FUNDS,
        OPEN,
        CONFIRMED,
        PARTLY_DELIVERED,
        DELIVERED,
        CANCELED;

        Order reach(ClimateCalls climate) throws StripeException {
            if (this == AWAITING_FUNDS || this == OPEN) {
                return climate.reserve(ClimateCalls.PORTFOLIO, "2", name().toLowerCase(Locale.ROOT));
            }
            var order = climate.buy(ClimateCalls.PORTFOLIO, "2");
            return switch (this) {
                case PARTLY_DELIVERED -> climate.control(order.getId(), "deliver", "metric_tons=0.5");
                case DELIVERED -> climate.control(order.getId(), "deliver");
                case CANCELED -> climate.api().orders().cancel(order.getId());
                default -> order;
            };
        }
    }

    /** What each action does: the status that follows and its event. What is not here is rejected. */
    private static final Map<String, Map<State, String>> ALLOWED = Map.of(
            "rename",
                    Map.of(
                            State.AWAITING_FUNDS,
                            "=",
                            State.OPEN,
                            "=",
                            State.CONFIRMED,
                            "=",
                            State.PARTLY_DELIVERED,
                            "="),
            "describe",
                    Map.of(
                            State.AWAITING_FUNDS, "=",
                            State.OPEN, "=",
                            State.CONFIRMED, "=",
                            State.PARTLY_DELIVERED, "=",
                            State.DELIVERED, "=",
                            State.CANCELED, "="),
            "confirm", Map.of(State.AWAITING_FUNDS, "confirmed", State.OPEN, "confirmed"),
            "expire", Map.of(State.AWAITING_FUNDS, "canceled order.canceled", State.OPEN, "canceled order.canceled"),
            "withdraw", canceled(),
            "cancel", canceled(),
            "delay", confirmed("= order.delayed"),
            "substitute", confirmed("= order.product_substituted"),
            "deliver a part", confirmed("="),
            "deliver", confirmed("delivered order.delivered"));

    private static Map<State, String> canceled() {
        var result = "canceled order.canceled";
        return Map.of(
                State.AWAITING_FUNDS,
                result,
                State.OPEN,
                result,
                State.CONFIRMED,
                result,
                State.PARTLY_DELIVERED,
                result);
    }

    private static Map<State, String> confirmed(String result) {
        return Map.of(State.CONFIRMED, result, State.PARTLY_DELIVERED, result);
    }

    static Stream<Arguments> cells() {
        return Stream.of(State.values())
                .flatMap(state -> ALLOWED.entrySet().stream()
                        .map(action -> Arguments.of(
                                state, action.getKey(), action.getValue().get(state))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void actWhenInThisStateThenAsTheTableSays(State state, String action, @Nullable String result, Emulator emulator)
            throws StripeException {
        var climate = new ClimateCalls(emulator);
        var before = state.reach(climate);
        var events = climate.events();
        var stock = climate.available(ClimateCalls.PORTFOLIO);

        var response = act(emulator, before.getId(), action);

        var after = climate.api().orders().retrieve(before.getId());
        var newEvents = climate.events().subList(events.size(), climate.events().size());
        if (result == null) {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.error().path("code").isMissingNode()).isTrue();
            assertThat(response.error().path("message").asString())
                    .contains("because it has a status of \"" + before.getStatus() + "\"");
            assertThat(after).isEqualTo(before);
            assertThat(newEvents).isEmpty();
            assertThat(climate.available(ClimateCalls.PORTFOLIO)).isEqualTo(stock);
        } else {
            var words = result.split(" ");
            assertThat(after.getStatus()).isEqualTo(words[0].equals("=") ? before.getStatus() : words[0]);
            assertThat(newEvents).isEqualTo(Stream.of(words).skip(1).toList());
            assertThat(response.requireOk().json().path("status").asString()).isEqualTo(after.getStatus());
        }
    }

    private static RawClient.Response act(Emulator emulator, String id, String action) {
        var api = "/v1/climate/orders/" + id;
        var helper = ClimateCalls.HELPERS + "/orders/" + id;
        var raw = emulator.raw();
        return switch (action) {
            case "rename" -> raw.post(api, Form.of("beneficiary[public_name]=Ada"));
            case "describe" -> raw.post(api, Form.of("metadata[a]=b"));
            case "expire" -> raw.post(helper + "/cancel", "reason=expired");
            case "withdraw" -> raw.post(helper + "/cancel", "");
            case "cancel" -> raw.post(api + "/cancel", "");
            case "deliver a part" -> raw.post(helper + "/deliver", "metric_tons=0.25");
            default -> raw.post(helper + "/" + action, "");
        };
    }
}
