package dev.identityemulator.testkit;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An endpoint that has not received its events.
 *
 * @param endpoint its id
 * @param url its address
 * @param events how many events it has not received
 * @param lastStatus the HTTP status of its last response, if it responded
 * @param lastBody the beginning of that response
 * @param lastError why there was no response
 */
public record UndeliveredWebhook(
        String endpoint,
        String url,
        long events,
        OptionalInt lastStatus,
        Optional<String> lastBody,
        Optional<String> lastError) {

    static UndeliveredWebhook of(JsonObject failing) {
        var status = Json.text(failing, "last_status");
        return new UndeliveredWebhook(
                failing.get("webhook_endpoint").getAsString(),
                failing.get("url").getAsString(),
                failing.get("deliveries").getAsLong(),
                status.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(status.get())),
                Json.text(failing, "last_body"),
                Json.text(failing, "last_error"));
    }

    /** A sentence about it. */
    @Override
    public String toString() {
        var what = url + " has not received " + events + (events == 1 ? " event" : " events");
        return lastStatus.isPresent()
                ? what + "; its last response was " + lastStatus.getAsInt()
                        + lastBody.map(body -> ": " + body).orElse("")
                : what + ": " + lastError.orElse("there was no response");
    }
}
