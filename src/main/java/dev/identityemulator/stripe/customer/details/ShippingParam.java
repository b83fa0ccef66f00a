package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change of the shipping data, member by member: what it does not name stays. */
public record ShippingParam(
        FieldUpdate<AddressParam> address,
        FieldUpdate<String> carrier,
        @Personal FieldUpdate<String> name,
        @Personal FieldUpdate<String> phone,
        @Personal FieldUpdate<String> trackingNumber) {

    void check(String param) {
        var where = address.given();
        if (where != null) {
            where.check(param + "[address]");
        }
        CustomerChecks.phone(param + "[phone]", phone);
    }

    Shipping over(@Nullable Shipping current) {
        var before = current == null ? Shipping.EMPTY : current;
        var where = address instanceof FieldUpdate.Set<AddressParam> set
                ? set.value().over(before.address())
                : address instanceof FieldUpdate.Clear ? Address.EMPTY : before.address();
        return new Shipping(
                Objects.requireNonNull(where),
                TrimmedText.after(carrier, before.carrier()),
                TrimmedText.after(name, before.name()),
                TrimmedText.after(phone, before.phone()),
                TrimmedText.after(trackingNumber, before.trackingNumber()));
    }
}
