package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.customer.details.Address;
import dev.identityemulator.stripe.customer.details.CustomerDetails;
import org.jspecify.annotations.Nullable;

/** Where a customer is for taxes, as far as the address tells; no account here is registered with a tax office. */
record CustomerTax(
        String automaticTax,
        @Personal @Nullable String ipAddress,
        @Nullable Location location,
        String provider) {

    /** The place, and what tells it. */
    record Location(
            String country,
            String source,
            @Personal @Nullable String state) {}

    static CustomerTax of(CustomerDetails details) {
        var billing = details.address();
        var shipping = details.shipping() == null ? null : details.shipping().address();
        var location = location(shipping, "shipping_destination");
        if (location == null) {
            location = location(billing, "billing_address");
        }
        var automatic = location == null ? "unrecognized_location" : "not_collecting";
        return new CustomerTax(automatic, details.ipAddress(), location, "stripe");
    }

    private static @Nullable Location location(@Nullable Address address, String source) {
        var country = address == null ? null : address.country();
        return address == null || country == null ? null : new Location(country, source, address.state());
    }
}
