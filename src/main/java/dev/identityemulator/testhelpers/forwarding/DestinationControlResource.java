package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.forwarding.destination.CannedResponse;
import dev.identityemulator.stripe.forwarding.destination.Destination;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A destination as the API shows it.
 *
 * @param signed whether its requests are signed; the secret is not shown
 */
record DestinationControlResource(
        String id,
        String object,
        boolean active,
        Instant created,
        @Nullable FieldsParam fields,
        @Nullable CannedResponse response,
        boolean signed,
        @Nullable Long timeoutMs,
        String url)
        implements ApiResource {

    static final String OBJECT = "test_helpers.forwarding_destination";

    /** The response to the deletion of a destination. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}

    /** The response to the deletion of all destinations. */
    record AllDeleted(String object, boolean deleted) implements ApiResource {}

    static DestinationControlResource of(Destination destination) {
        var terms = destination.terms();
        return new DestinationControlResource(
                destination.id(),
                OBJECT,
                terms.active(),
                destination.created(),
                FieldsParam.of(terms.fields()),
                terms.response(),
                terms.signatureSecret() != null,
                terms.timeoutMs(),
                terms.url());
    }
}
