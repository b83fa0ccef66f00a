package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.resource.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an update of a customer.
 *
 * @see <a href="https://docs.stripe.com/api/customers/update">Stripe: Update a customer</a>
 */
public record CustomerUpdateParams(
        FieldUpdate<AddressParam> address,
        @Nullable Long balance,
        @Personal FieldUpdate<String> businessName,
        @Nullable CashBalanceParam cashBalance,
        @Nullable String coupon,
        @Nullable String defaultSource,
        @Personal FieldUpdate<String> description,
        @Personal FieldUpdate<String> email,
        @Personal FieldUpdate<String> individualName,
        FieldUpdate<String> invoicePrefix,
        @Nullable InvoiceSettingsParam invoiceSettings,
        @Personal @Nullable MetadataParam metadata,
        @Personal FieldUpdate<String> name,
        @Nullable Long nextInvoiceSequence,
        @Personal FieldUpdate<String> phone,
        FieldUpdate<List<String>> preferredLocales,
        @Nullable String promotionCode,
        FieldUpdate<ShippingParam> shipping,
        @Nullable String source,
        @Nullable TaxParam tax,
        FieldUpdate<TaxExempt> taxExempt,
        @Nullable Boolean validate)
        implements CustomerChange {

    @Override
    public void check() {
        CustomerChange.super.check();
        CustomerCreateParams.discount(coupon, promotionCode);
    }
}
