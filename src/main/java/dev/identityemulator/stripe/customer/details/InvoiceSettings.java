package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the customer's invoices are made; all four members are always there. */
public record InvoiceSettings(
        @Nullable List<CustomField> customFields,
        @Expandable(Expandable.Kind.REFERENCE) @Nullable String defaultPaymentMethod,
        @Nullable String footer,
        @Nullable RenderingOptions renderingOptions) {

    static final InvoiceSettings EMPTY = new InvoiceSettings(null, null, null, null);

    /** A line that is printed on invoices. */
    public record CustomField(
            @Personal String name, @Personal String value) {}

    /** How an invoice's document is made. */
    public record RenderingOptions(
            @Nullable String amountTaxDisplay, @Nullable String template) {}
}
