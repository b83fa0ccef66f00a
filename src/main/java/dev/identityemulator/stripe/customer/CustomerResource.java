package dev.identityemulator.stripe.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.list.NestedList;
import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.api.resource.Since;
import dev.identityemulator.stripe.customer.details.Address;
import dev.identityemulator.stripe.customer.details.InvoiceSettings;
import dev.identityemulator.stripe.customer.details.Shipping;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer in Stripe's form. What is hidden is not there unless a call expands it; what is null is always there.
 *
 * @see <a href="https://docs.stripe.com/api/customers/object">Stripe: The Customer object</a>
 */
public record CustomerResource(
        String id,
        String object,
        @Nullable Address address,
        long balance,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Personal @Nullable
        String businessName,

        @Expandable(Expandable.Kind.HIDDEN) CashBalance cashBalance,
        Instant created,
        @Nullable String currency,
        @Since("2026-03-25") @Nullable String customerAccount,
        @Expandable(Expandable.Kind.REFERENCE) @Nullable String defaultSource,
        boolean delinquent,
        @Personal @Nullable String description,
        @Expandable(Expandable.Kind.INCLUDED) @Nullable String discount,
        @Personal @Nullable String email,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Personal @Nullable
        String individualName,

        @Expandable(Expandable.Kind.HIDDEN) Map<String, Long> invoiceCreditBalance,
        String invoicePrefix,
        InvoiceSettings invoiceSettings,
        boolean livemode,
        @Personal Map<String, String> metadata,
        @Personal @Nullable String name,
        long nextInvoiceSequence,
        @Personal @Nullable String phone,
        List<String> preferredLocales,
        @Nullable Shipping shipping,
        @Expandable(Expandable.Kind.HIDDEN) NestedList<Object> sources,
        @Expandable(Expandable.Kind.HIDDEN) NestedList<Object> subscriptions,
        @Expandable(Expandable.Kind.HIDDEN) CustomerTax tax,
        String taxExempt,
        @Expandable(Expandable.Kind.HIDDEN) NestedList<TaxIdResource> taxIds,
        @Expandable(Expandable.Kind.REFERENCE) @Nullable String testClock)
        implements PresentOrDeleted {

    /** What is left of a deleted customer. */
    record Deleted(String id, String object, boolean deleted) implements PresentOrDeleted {

        static Deleted of(String id) {
            return new Deleted(id, Customer.NOUN, true);
        }
    }

    /** The customer, or what is left of it. */
    public static PresentOrDeleted presentOrDeleted(Customer customer) {
        return customer.isDeleted() ? Deleted.of(customer.id()) : of(customer);
    }

    /** The customer with everything that is known of it. */
    public static CustomerResource of(Customer customer) {
        var details = customer.details();
        var path = "/v1/customers/" + customer.id();
        var newestTaxIdFirst = details.taxIds().stream()
                .map(tax -> TaxIdResource.of(tax, customer.id()))
                .sorted(Comparator.comparing(TaxIdResource::id).reversed())
                .toList();
        return new CustomerResource(
                customer.id(),
                Customer.NOUN,
                details.address(),
                details.balance(),
                details.businessName(),
                CashBalance.of(customer.id(), details.cashBalanceMode()),
                customer.created(),
                details.currency(),
                null,
                details.defaultSource(),
                false,
                details.description(),
                null,
                customer.email(),
                details.individualName(),
                Map.of(),
                customer.invoicePrefix(),
                details.invoiceSettings(),
                false,
                customer.metadata(),
                details.name(),
                details.nextInvoiceSequence(),
                details.phone(),
                details.preferredLocales(),
                details.shipping(),
                NestedList.of(path + "/sources", List.of()),
                NestedList.of(path + "/subscriptions", List.of()),
                CustomerTax.of(details),
                details.taxExempt(),
                NestedList.of(path + "/tax_ids", newestTaxIdFirst),
                details.testClock());
    }
}
