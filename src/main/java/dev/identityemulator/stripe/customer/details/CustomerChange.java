package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that the creation and the update of a customer share. */
public interface CustomerChange extends Params {

    FieldUpdate<AddressParam> address();

    @Nullable
    Long balance();

    FieldUpdate<String> businessName();

    @Nullable
    CashBalanceParam cashBalance();

    FieldUpdate<String> description();

    FieldUpdate<String> email();

    FieldUpdate<String> individualName();

    FieldUpdate<String> invoicePrefix();

    @Nullable
    InvoiceSettingsParam invoiceSettings();

    @Nullable
    MetadataParam metadata();

    FieldUpdate<String> name();

    @Nullable
    Long nextInvoiceSequence();

    FieldUpdate<String> phone();

    FieldUpdate<List<String>> preferredLocales();

    FieldUpdate<ShippingParam> shipping();

    @Nullable
    String source();

    @Nullable
    TaxParam tax();

    FieldUpdate<TaxExempt> taxExempt();

    /** The source that an update makes the default one. */
    default @Nullable String defaultSource() {
        return null;
    }

    @Override
    default void check() {
        CustomerChecks.check(this);
    }

    /** The metadata after this change. */
    default Map<String, String> metadataAfter(Map<String, String> current) {
        return MetadataParam.apply(metadata(), current);
    }

    /** The email address after this change. */
    default @Nullable String emailAfter(@Nullable String current) {
        return TrimmedText.after(email(), current);
    }
}
