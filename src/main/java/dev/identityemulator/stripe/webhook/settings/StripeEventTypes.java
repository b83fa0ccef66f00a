package dev.identityemulator.stripe.webhook.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Every type of event that Stripe has or had: each that a released SDK names. An application may register its endpoint for
 * more than identity; the others just never happen here.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Stripe: Types of events</a>
 */
final class StripeEventTypes {

    private static final String LIST = "event-types.txt";

    private StripeEventTypes() {}

    static boolean isKnown(String type) {
        return Known.TYPES.contains(type);
    }

    static List<String> all() {
        return Known.TYPES;
    }

    /** Read when the first endpoint is made, which may be never. */
    private static final class Known {

        private static final List<String> TYPES = read();

        private static List<String> read() {
            try (InputStream list = StripeEventTypes.class.getResourceAsStream(LIST)) {
                if (list == null) {
                    throw new IllegalStateException(LIST + " is missing");
                }
                return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
