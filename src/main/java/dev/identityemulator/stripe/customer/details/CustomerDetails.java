package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a customer besides what lists filter by; it is one column.
 *
 * @param cashBalanceMode how the cash balance is used; null is the merchant's default
 * @param currency the currency of the balance, from the first balance on
 * @param ipAddress where the customer is, for taxes
 */
public record CustomerDetails(
        @Nullable Address address,
        long balance,
        @Nullable String businessName,
        @Nullable String cashBalanceMode,
        @Nullable String currency,
        @Nullable String defaultSource,
        @Nullable String description,
        @Nullable String individualName,
        InvoiceSettings invoiceSettings,
        @Nullable String ipAddress,
        @Nullable String name,
        long nextInvoiceSequence,
        @Nullable String phone,
        List<String> preferredLocales,
        @Nullable Shipping shipping,
        String taxExempt,
        List<TaxId> taxIds,
        @Nullable String testClock) {

    /** The currency of every account. */
    private static final String CURRENCY = "usd";

    private static final String NO_EXEMPTION = TaxExempt.NONE.name().toLowerCase(Locale.ROOT);

    /** Nothing is known of the customer. */
    public static final CustomerDetails NOTHING = new CustomerDetails(
            null,
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            InvoiceSettings.EMPTY,
            null,
            null,
            1,
            null,
            List.of(),
            null,
            NO_EXEMPTION,
            List.of(),
            null);

    /** These details of a new customer, with what can be told only then. */
    public CustomerDetails withInitial(List<TaxId> ids, @Nullable String clock) {
        return new CustomerDetails(
                address,
                balance,
                businessName,
                cashBalanceMode,
                currency,
                defaultSource,
                description,
                individualName,
                invoiceSettings,
                ipAddress,
                name,
                nextInvoiceSequence,
                phone,
                preferredLocales,
                shipping,
                taxExempt,
                ids,
                clock);
    }

    /**
     * These details after a change.
     *
     * @throws dev.identityemulator.api.error.ApiException if the change asks for a place that is known, and it is not
     */
    public CustomerDetails after(CustomerChange change, String account, Instant now) {
        var where = change.address().given();
        var newAddress = where == null ? kept(change.address(), address) : where.over(address);
        var tax = change.tax();
        if (tax != null) {
            tax.checkLocation(newAddress);
        }
        long newBalance = change.balance() == null ? balance : change.balance();
        return new CustomerDetails(
                newAddress,
                newBalance,
                TrimmedText.after(change.businessName(), businessName),
                change.cashBalance() == null
                        ? cashBalanceMode
                        : change.cashBalance().modeAfter(cashBalanceMode),
                currency == null && newBalance != 0 ? CURRENCY : currency,
                sourceAfter(change, account, now),
                change.description().applyTo(description),
                TrimmedText.after(change.individualName(), individualName),
                change.invoiceSettings() == null
                        ? invoiceSettings
                        : change.invoiceSettings().over(invoiceSettings),
                tax == null ? ipAddress : tax.ipAddress().applyTo(ipAddress),
                TrimmedText.after(change.name(), name),
                change.nextInvoiceSequence() == null ? nextInvoiceSequence : change.nextInvoiceSequence(),
                TrimmedText.after(change.phone(), phone),
                Objects.requireNonNullElse(change.preferredLocales().given(), preferredLocales),
                shippingAfter(change.shipping()),
                exemptionAfter(change.taxExempt()),
                taxIds,
                testClock);
    }

    private @Nullable Shipping shippingAfter(FieldUpdate<ShippingParam> change) {
        var given = change.given();
        return given == null ? kept(change, shipping) : given.over(shipping);
    }

    private @Nullable String sourceAfter(CustomerChange change, String account, Instant now) {
        var given = change.source() == null ? change.defaultSource() : change.source();
        return given == null ? defaultSource : PaymentIds.sourceOf(given, account, now);
    }

    private String exemptionAfter(FieldUpdate<TaxExempt> change) {
        if (change instanceof FieldUpdate.Clear) {
            return NO_EXEMPTION;
        }
        var given = change.given();
        return given == null ? taxExempt : given.name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable T kept(FieldUpdate<?> change, @Nullable T current) {
        return change instanceof FieldUpdate.Clear ? null : current;
    }
}
