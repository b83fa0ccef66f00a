package dev.identityemulator.stripe.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of an account, as those of a new sandbox are. */
record AccountSettings(
        BacsDebitPayments bacsDebitPayments,
        Branding branding,
        CardIssuing cardIssuing,
        CardPayments cardPayments,
        Dashboard dashboard,
        Invoices invoices,
        Payments payments,
        Payouts payouts,
        Map<String, String> sepaDebitPayments) {

    /** Direct debits in Britain. */
    record BacsDebitPayments(
            @Nullable String displayName, @Nullable String serviceUserNumber) {}

    /** What Stripe's pages look like. */
    record Branding(
            @Nullable String icon,
            @Nullable String logo,
            @Nullable String primaryColor,
            @Nullable String secondaryColor) {}

    /** Cards that the account issues. */
    record CardIssuing(Acceptance tosAcceptance) {

        /** Who accepted the terms of that. */
        record Acceptance(@Nullable Long date, @Nullable String ip) {}
    }

    /** Payments by card; only of a connected account it is told what declines them. */
    record CardPayments(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DeclineOn declineOn,

            @Nullable String statementDescriptorPrefix,
            @Nullable String statementDescriptorPrefixKana,
            @Nullable String statementDescriptorPrefixKanji) {

        /** What declines a payment. */
        record DeclineOn(boolean avsFailure, boolean cvcFailure) {}
    }

    /** How Stripe's Dashboard shows the account. */
    record Dashboard(String displayName, String timezone) {}

    /** Invoices to customers. */
    record Invoices(@Nullable Object defaultAccountTaxIds, String hostedPaymentMethodSave) {}

    /** The text on the statements of payers. */
    record Payments(
            @Nullable String statementDescriptor,
            @Nullable String statementDescriptorKana,
            @Nullable String statementDescriptorKanji) {}

    /** Payouts to the account's bank. */
    record Payouts(
            boolean debitNegativeBalances,
            Schedule schedule,
            @Nullable String statementDescriptor) {

        /** When they are made. */
        record Schedule(int delayDays, String interval) {}
    }

    static AccountSettings own(String id) {
        return of(id, null);
    }

    static AccountSettings connected(String id) {
        return of(id, new CardPayments.DeclineOn(false, false));
    }

    private static AccountSettings of(String id, CardPayments.@Nullable DeclineOn declineOn) {
        return new AccountSettings(
                new BacsDebitPayments(null, null),
                new Branding(null, null, null, null),
                new CardIssuing(new CardIssuing.Acceptance(null, null)),
                new CardPayments(declineOn, null, null, null),
                new Dashboard(id + " sandbox", "Etc/UTC"),
                new Invoices(null, "offer"),
                new Payments(null, null, null),
                new Payouts(true, new Payouts.Schedule(2, "daily"), null),
                Map.of());
    }
}
