package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** A postal address; all six members are always there. */
public record Address(
        @Personal @Nullable String city,
        @Nullable String country,
        @Personal @Nullable String line1,
        @Personal @Nullable String line2,
        @Personal @Nullable String postalCode,
        @Personal @Nullable String state) {

    static final Address EMPTY = new Address(null, null, null, null, null, null);
}
