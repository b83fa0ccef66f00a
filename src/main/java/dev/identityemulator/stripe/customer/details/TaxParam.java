package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Personal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of the customer's place for taxes. */
public record TaxParam(
        @Personal FieldUpdate<String> ipAddress, @Nullable ValidateLocation validateLocation) {

    private static final Pattern IP = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** When the place has to be known; {@code AUTO} is only for updates. */
    public enum ValidateLocation {
        AUTO,
        DEFERRED,
        IMMEDIATELY
    }

    void check() {
        var ip = ipAddress.given();
        if (ip != null && !IP.matcher(ip).matches()) {
            throw CustomerErrors.invalidIp("tax[ip_address]", ip);
        }
    }

    /** @throws dev.identityemulator.api.error.ApiException if the place has to be known now, and is not */
    void checkLocation(@Nullable Address address) {
        if (validateLocation == ValidateLocation.IMMEDIATELY && (address == null || address.country() == null)) {
            throw CustomerErrors.locationUnknown();
        }
    }
}
