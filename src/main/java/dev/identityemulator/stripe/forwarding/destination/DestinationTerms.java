package dev.identityemulator.stripe.forwarding.destination;

import dev.identityemulator.stripe.forwarding.body.CardField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is set for a destination.
 *
 * @param url the addresses that it is about, with {@code *} for any text
 * @param active whether requests are sent to it
 * @param timeoutMs how long it may take; null for the setting's time
 * @param fields where its bodies have the fields of a card
 * @param signatureSecret what its requests are signed with
 * @param response what it responds, without anything being sent
 */
public record DestinationTerms(
        String url,
        boolean active,
        @Nullable Long timeoutMs,
        Map<CardField, String> fields,
        @Nullable String signatureSecret,
        @Nullable CannedResponse response) {

    /** What holds where nothing is set. */
    public static final DestinationTerms NONE = new DestinationTerms("*", true, null, Map.of(), null, null);
}
