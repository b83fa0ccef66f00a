package dev.identityemulator.stripe.customer.details;

import org.jspecify.annotations.Nullable;

/** A postal address; all six members are always there. */
public record Address(
        @Nullable String city,
        @Nullable String country,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String state) {

    static final Address EMPTY = new Address(null, null, null, null, null, null);
}
