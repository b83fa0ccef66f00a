package dev.identityemulator.stripe.identity.check;

import org.jspecify.annotations.Nullable;

/** A postal address in Stripe's fields. The country is a two-letter code. */
public record Address(
        @Nullable String city,
        @Nullable String country,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String state) {}
