package dev.identityemulator.stripe.customer.details;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** To whom and where goods are sent; carrier and tracking number are there only once they are set. */
public record Shipping(
        Address address,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String carrier,
        @Personal @Nullable String name,
        @Personal @Nullable String phone,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Personal @Nullable
        String trackingNumber) {

    static final Shipping EMPTY = new Shipping(Address.EMPTY, null, null, null, null);
}
