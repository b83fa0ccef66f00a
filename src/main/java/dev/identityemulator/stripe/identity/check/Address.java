package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** A postal address in Stripe's fields. The country is a two-letter code. */
public record Address(
        @Personal @Nullable String city,
        @Nullable String country,
        @Personal @Nullable String line1,
        @Personal @Nullable String line2,
        @Personal @Nullable String postalCode,
        @Personal @Nullable String state) {}
