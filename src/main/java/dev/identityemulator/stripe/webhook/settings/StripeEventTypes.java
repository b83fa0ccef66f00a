package dev.identityemulator.stripe.webhook.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Every type of event that Stripe has or had: each type that a released SDK names, and that of the onramp, which only applications
 * name. An application may register its endpoint for more
 * than identity; the other types just never happen here. The list is read when the first endpoint is made.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Stripe: Types of events</a>
 */
final class StripeEventTypes {

    static final List<String> ALL = read("event-types.txt");

    /** The types of thin events. */
    static final List<String> THIN = read("thin-event-types.txt");

    private StripeEventTypes() {}

    private static List<String> read(String name) {
        try (InputStream list = StripeEventTypes.class.getResourceAsStream(name)) {
            var bytes = Objects.requireNonNull(list).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
