package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.scenario.Step.Field;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What scenarios make, and how it is removed. */
enum Kind {
    SESSION("identity.verification_session", "/v1/identity/verification_sessions", "redact"),
    WEBHOOK_ENDPOINT("webhook_endpoint", "/v1/webhook_endpoints", null),
    EVENT_DESTINATION("v2.core.event_destination", "/v2/core/event_destinations", null),
    CUSTOMER("customer", "/v1/customers", null),
    EPHEMERAL_KEY("ephemeral_key", "/v1/ephemeral_keys", null),
    FILE_LINK("file_link", "/v1/file_links", ""),
    CLIMATE_ORDER("climate.order", "/v1/climate/orders", "cancel"),
    /** Nothing removes one at Stripe. */
    ONRAMP_SESSION("crypto.onramp_session", "/v1/crypto/onramp_sessions", null),
    /** Nothing removes one at Stripe. */
    FILE("file", "/v1/files", null);

    private final String object;
    private final String path;
    private final @Nullable String action;

    /** Without an action it is deleted; with an empty one, updated. */
    Kind(String object, String path, @Nullable String action) {
        this.object = object;
        this.path = path;
        this.action = action;
    }

    static Optional<Kind> of(String object) {
        return Arrays.stream(values())
                .filter(kind -> kind.object.equals(object))
                .findFirst();
    }

    /** The kind that a POST of this path makes. */
    static Optional<Kind> madeAt(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** What it is in a sentence. */
    String title() {
        return isForGood() ? object + " (which nothing removes)" : object;
    }

    boolean hasMetadata() {
        return this != EPHEMERAL_KEY && this != FILE;
    }

    /** Whether nothing removes one. */
    boolean isForGood() {
        return this == FILE || this == ONRAMP_SESSION;
    }

    /** Whether a call that succeeded removed one. */
    boolean isRemovedBy(Call call) {
        return call.method().equals("DELETE")
                || (action != null && !action.isEmpty() && call.path().endsWith("/" + action));
    }

    /** The call that removes one, unless none can. */
    Optional<Call> removal(String id) {
        if (isForGood()) {
            return Optional.empty();
        }
        var one = path + "/" + id;
        if (action == null) {
            return Optional.of(Call.of("DELETE", one));
        }
        return Optional.of(
                action.isEmpty()
                        ? Call.of("POST", one, new Field("expires_at", "now"))
                        : Call.of("POST", one + "/" + action));
    }
}
