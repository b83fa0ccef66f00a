package dev.identityemulator.stripe.climate.balance;

import java.time.Instant;
import java.util.Locale;

/**
 * A purchase or a refund.
 *
 * @param amount what the balance changed by: below zero for a purchase
 */
public record Movement(String id, long amount, Cause cause, Instant created, String currency, String order) {

    /** Why a balance changes. */
    public enum Cause {
        PURCHASE,
        REFUND;

        /** The one of this name. */
        public static Cause of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
