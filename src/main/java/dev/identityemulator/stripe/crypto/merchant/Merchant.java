package dev.identityemulator.stripe.crypto.merchant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may use the onramp.
 *
 * @param enabled whether Stripe has the onramp switched on
 * @param setUp whether the account has a name and a site
 * @param blockedIps the addresses of customers who cannot be served
 * @param updated when this was last changed; null if never
 */
public record Merchant(
        boolean enabled,
        boolean setUp,
        List<String> blockedIps,
        @Nullable Instant updated) {

    /** Everybody, unless a test says otherwise. */
    public static final Merchant ALLOWED = new Merchant(true, true, List.of(), null);
}
