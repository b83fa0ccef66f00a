package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.customer.details.TaxId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tax id of a customer in Stripe's form.
 *
 * @see <a href="https://docs.stripe.com/api/tax_ids/object">Stripe: The Tax ID object</a>
 */
record TaxIdResource(
        String id,
        String object,
        @Nullable String country,
        Instant created,
        String customer,
        @Nullable String customerAccount,
        boolean livemode,
        Owner owner,
        String type,
        @Personal String value,
        Verification verification) {

    /** Whose tax id it is. */
    record Owner(String customer, String type) {}

    /** What the tax office says; nobody asks it here. */
    record Verification(
            String status,
            @Nullable String verifiedAddress,
            @Nullable String verifiedName) {}

    static TaxIdResource of(TaxId tax, String customer) {
        return new TaxIdResource(
                tax.id(),
                "tax_id",
                country(tax.type()),
                tax.created(),
                customer,
                null,
                false,
                new Owner(customer, Customer.NOUN),
                tax.type(),
                tax.value(),
                new Verification("pending", null, null));
    }

    /** Types begin with a country, but for those of the European Union. */
    private static @Nullable String country(String type) {
        var beginning = type.split("_", 2)[0].toUpperCase(Locale.ROOT);
        return beginning.length() == 2 && !beginning.equals("EU") ? beginning : null;
    }
}
