package dev.identityemulator.stripe.crypto.merchant;

import java.util.List;

/**
 * Whether an account may use the onramp.
 *
 * @param enabled whether Stripe has the onramp switched on
 * @param setUp whether the account has a name and a site
 * @param blockedIps the addresses of customers who cannot be served
 */
public record Merchant(boolean enabled, boolean setUp, List<String> blockedIps) {

    /** Everybody, unless a test says otherwise. */
    public static final Merchant ALLOWED = new Merchant(true, true, List.of());
}
