package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.resource.RandomText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The secret that signs an endpoint's deliveries, and the one before it, which is good for a while.
 *
 * @see <a href="https://docs.stripe.com/webhooks#roll-endpoint-secrets">Stripe: Roll endpoint signing secrets</a>
 */
@Embeddable
record SigningSecret(
        @Column(name = "secret") String current,
        @Column(name = "previous_secret") @Nullable String previous,
        @Column(name = "previous_secret_expires") @Nullable Instant previousExpires) {

    private static final int LENGTH = 32;

    static SigningSecret generate() {
        return of("whsec_" + RandomText.alphanumeric(LENGTH));
    }

    static SigningSecret of(String secret) {
        return new SigningSecret(secret, null, null);
    }

    /** A new secret; the present one is good until then, and one before it no longer. */
    SigningSecret rolled(Instant oldExpires) {
        return new SigningSecret(generate().current(), current, oldExpires);
    }

    /** The secrets that are good, the newest first; the time is asked for only if it matters. */
    List<String> valid(Supplier<Instant> now) {
        boolean both = previous != null && previousExpires != null && now.get().isBefore(previousExpires);
        return both ? List.of(current, previous) : List.of(current);
    }
}
