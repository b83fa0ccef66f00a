package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.api.resource.ResourceIds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tax id of a new customer; both texts are required. */
public record TaxIdParam(
        @Nullable String type, @Personal @Nullable String value) {

    private static final String PREFIX = "txi";

    void check(int index) {
        if (type == null || value == null) {
            throw ParamErrors.missing("tax_id_data[" + index + "][" + (type == null ? "type" : "value") + "]");
        }
    }

    TaxId kept(String account, Instant now) {
        return new TaxId(ResourceIds.next(PREFIX, account, now), now, String.valueOf(type), String.valueOf(value));
    }
}
