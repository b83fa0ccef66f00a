package dev.identityemulator.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The account's clock, and what tests call in place of a sleep. */
public sealed interface ClockActions permits Emulator {

    EmulatorApi api();

    /** The account's time. */
    default Instant now() {
        return time(api().get("/v1/test_helpers/clock", Map.of()));
    }

    /** Lets this time pass, with everything that falls due in it, such as redactions and retries of webhooks. */
    default Instant advance(Duration duration) {
        return time(api().post("/v1/test_helpers/clock/advance", Map.of("seconds", wholeSeconds(duration))));
    }

    /** Lets the time pass until the next thing falls due. */
    default Instant advanceToNextDue() {
        return time(api().post("/v1/test_helpers/clock/advance", Map.of("to", "next_due")));
    }

    /**
     * Waits until nothing is in progress and every webhook has been received.
     *
     * @throws UndeliveredWebhooksError with the response of the receiver, if one did not receive them
     */
    default void settle() {
        var failing = undelivered();
        if (!failing.isEmpty()) {
            throw new UndeliveredWebhooksError(failing);
        }
    }

    /**
     * Waits until nothing is in progress, and returns what was not received.
     *
     * @throws NotSettledError if that takes more than ten seconds
     */
    default List<UndeliveredWebhook> undelivered() {
        return undelivered(Duration.ofSeconds(10));
    }

    /**
     * Waits as long as this at most.
     *
     * @throws NotSettledError if that is not enough
     */
    default List<UndeliveredWebhook> undelivered(Duration longest) {
        var settlement = api().post("/v1/test_helpers/settle", Map.of("timeout", longest.toSeconds()));
        if (!settlement.get("settled").getAsBoolean()) {
            throw new NotSettledError(
                    longest.toSeconds(), settlement.get("under_way").getAsLong());
        }
        return StreamSupport.stream(settlement.getAsJsonArray("failing").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(UndeliveredWebhook::of)
                .toList();
    }

    private static Instant time(JsonObject clock) {
        return Instant.ofEpochSecond(clock.get("now").getAsLong());
    }

    private static long wholeSeconds(Duration duration) {
        if (duration.getNano() > 0) {
            throw new IllegalArgumentException("The clock moves by whole seconds, not by " + duration);
        }
        return duration.toSeconds();
    }
}
