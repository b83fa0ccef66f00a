package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.resource.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new customer.
 *
 * @see <a href="https://docs.stripe.com/api/customers/create">Stripe: Create a customer</a>
 */
public record CustomerCreateParams(
        FieldUpdate<AddressParam> address,
        @Nullable Long balance,
        @Personal FieldUpdate<String> businessName,
        @Nullable CashBalanceParam cashBalance,
        @Nullable String coupon,
        @Personal FieldUpdate<String> description,
        @Personal FieldUpdate<String> email,
        @Personal FieldUpdate<String> individualName,
        FieldUpdate<String> invoicePrefix,
        @Nullable InvoiceSettingsParam invoiceSettings,
        @Personal @Nullable MetadataParam metadata,
        @Personal FieldUpdate<String> name,
        @Nullable Long nextInvoiceSequence,
        @Nullable String paymentMethod,
        @Personal FieldUpdate<String> phone,
        FieldUpdate<List<String>> preferredLocales,
        @Nullable String promotionCode,
        FieldUpdate<ShippingParam> shipping,
        @Nullable String source,
        @Nullable TaxParam tax,
        FieldUpdate<TaxExempt> taxExempt,
        @Nullable List<TaxIdParam> taxIdData,
        @Nullable String testClock,
        @Nullable Boolean validate)
        implements CustomerChange {

    private static final Pattern CLOCK = Pattern.compile("clock_\\w{1,250}");

    @Override
    public void check() {
        CustomerChange.super.check();
        CustomerChecks.paymentMethod(paymentMethod);
        metadataAfter(Map.of());
        discount(coupon, promotionCode);
        var ids = ids();
        IntStream.range(0, ids.size()).forEach(index -> ids.get(index).check(index));
        if (testClock != null && !CLOCK.matcher(testClock).matches()) {
            throw ApiErrors.noSuchParam("test clock", testClock, "test_clock");
        }
    }

    /** No account has coupons here. */
    static void discount(@Nullable String coupon, @Nullable String promotionCode) {
        if (coupon != null) {
            throw ApiErrors.noSuchParam("coupon", coupon, "coupon");
        }
        if (promotionCode != null) {
            throw ApiErrors.noSuchParam("promotion code", promotionCode, "promotion_code");
        }
    }

    /** The details of the new customer. */
    public CustomerDetails details(String account, Instant now) {
        var taxIds = ids().stream().map(each -> each.kept(account, now)).toList();
        return CustomerDetails.NOTHING.after(this, account, now).withInitial(taxIds, testClock);
    }

    private List<TaxIdParam> ids() {
        return taxIdData == null ? List.of() : taxIdData;
    }
}
