package dev.identityemulator.testkit;

import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A receiver of webhooks that is built into the emulator, for tests without a server. */
public final class Inbox {

    private static final int REJECTED = 300;

    private final EmulatorApi api;
    private final Expectations expectations;
    private final String path;
    private final WebhookEndpoint endpoint;

    Inbox(EmulatorApi api, Expectations expectations, String name, WebhookEndpoint endpoint) {
        this.api = api;
        this.expectations = expectations;
        this.path = "/v1/test_helpers/inbox/" + name;
        this.endpoint = endpoint;
    }

    /** The endpoint that leads here, with its secret. */
    public WebhookEndpoint endpoint() {
        return endpoint;
    }

    /** Responds to the next requests, this many, with a status; a test that lets it fail expects that. */
    public void respond(int status, int times) {
        expectations.inbox(endpoint.getId(), status);
        api.post(path, Map.of("status", status, "times", times));
    }

    /** Takes this time for each further response. */
    public void delay(Duration duration) {
        api.post(path, Map.of("delay_ms", duration.toMillis(), "times", 0));
    }

    /** What was received, oldest first; of the last hundred. */
    public List<Message> received() {
        var messages = new ArrayList<Message>();
        for (var message : api.list(path, Map.of())) {
            var headers = Json.object(message, "headers").orElseThrow();
            messages.add(new Message(
                    message.get("body").getAsString(),
                    Json.text(headers, "Stripe-Signature")
                            .or(() -> Json.text(headers, "stripe-signature"))
                            .orElse(""),
                    message.get("status").getAsInt()));
        }
        Collections.reverse(messages);
        return messages;
    }

    /** The types of the events that were received and not rejected, oldest first. */
    public List<String> receivedTypes() {
        return received().stream()
                .filter(message -> message.status() < REJECTED)
                .map(message -> message.event().getType())
                .toList();
    }

    /**
     * A webhook that was received.
     *
     * @param body its text as it came
     * @param signature the header Stripe-Signature
     * @param status the response
     */
    public record Message(String body, String signature, int status) {

        public Event event() {
            return Event.GSON.fromJson(body, Event.class);
        }
    }
}
