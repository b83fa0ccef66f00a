package dev.identityemulator.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The time of an account, or of one session of it. */
final class Clock {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private final EmulatorApi api;
    private final Map<String, String> scope;

    /** A clock with the parameters that say whose it is. */
    Clock(EmulatorApi api, Map<String, String> scope) {
        this.api = api;
        this.scope = scope;
    }

    Instant now() {
        return time(api.get("/v1/test_helpers/clock", scope));
    }

    Instant advance(Duration duration) {
        if (duration.getNano() > 0) {
            throw new IllegalArgumentException("The clock moves by whole seconds, not by " + duration);
        }
        return time(api.post("/v1/test_helpers/clock/advance", with("seconds", duration.toSeconds())));
    }

    Instant advanceToNextDue() {
        return time(api.post("/v1/test_helpers/clock/advance", with("to", "next_due")));
    }

    void settle() {
        var failing = undelivered(LONGEST);
        if (!failing.isEmpty()) {
            throw new UndeliveredWebhooksError(failing);
        }
    }

    List<UndeliveredWebhook> undelivered(Duration longest) {
        var settlement = api.post("/v1/test_helpers/settle", with("timeout", longest.toSeconds()));
        if (!settlement.get("settled").getAsBoolean()) {
            throw new NotSettledError(
                    longest.toSeconds(), settlement.get("under_way").getAsLong());
        }
        return StreamSupport.stream(settlement.getAsJsonArray("failing").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(UndeliveredWebhook::of)
                .toList();
    }

    private Map<String, Object> with(String name, Object value) {
        var params = new LinkedHashMap<String, Object>(scope);
        params.put(name, value);
        return params;
    }

    private static Instant time(JsonObject clock) {
        return Instant.ofEpochSecond(clock.get("now").getAsLong());
    }
}
