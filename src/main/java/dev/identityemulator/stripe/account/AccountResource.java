package dev.identityemulator.stripe.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.list.NestedList;
import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account in Stripe's form. Its own key sees less of it than its platform.
 *
 * @see <a href="https://docs.stripe.com/api/accounts/object">Stripe: The Account object</a>
 */
record AccountResource(
        String id,
        String object,
        BusinessProfile businessProfile,
        @Nullable String businessType,
        Map<String, String> capabilities,
        boolean chargesEnabled,
        Controller controller,
        String country,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant created,
        String defaultCurrency,
        boolean detailsSubmitted,
        @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NestedList<Object> externalAccounts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Requirements futureRequirements,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NestedList<Object> loginLinks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> metadata,
        boolean payoutsEnabled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Requirements requirements,
        AccountSettings settings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TosAcceptance tosAcceptance,
        String type)
        implements ApiResource {

    static final String OBJECT = "account";

    private static final String COUNTRY = "US";
    private static final String CURRENCY = "usd";

    /** A connected account is there as soon as it is named, so nothing tells its beginning. */
    private static final Instant CONNECTED_SINCE = Instant.parse("2020-01-01T00:00:00Z");

    /** Who rules the account; of one's own account only the type is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Controller(
            @Nullable Fees fees,
            @Nullable Boolean isController,
            @Nullable Losses losses,
            @Nullable String requirementCollection,
            @Nullable StripeDashboard stripeDashboard,
            String type) {

        private static final Controller OWN = new Controller(null, null, null, null, null, OBJECT);
        private static final Controller EXPRESS = new Controller(
                new Fees("application_express"),
                true,
                new Losses("application"),
                "stripe",
                new StripeDashboard("express"),
                "application");
    }

    /** Who pays Stripe's fees. */
    record Fees(String payer) {}

    /** Who is liable for losses. */
    record Losses(String payments) {}

    /** The dashboard that the account's people see. */
    record StripeDashboard(String type) {}

    /** What Stripe still wants to know of the account: nothing. */
    record Requirements(
            List<String> alternatives,
            @Nullable Long currentDeadline,
            List<String> currentlyDue,
            @Nullable String disabledReason,
            List<String> errors,
            List<String> eventuallyDue,
            List<String> pastDue,
            List<String> pendingVerification) {

        private static final Requirements NONE =
                new Requirements(List.of(), null, List.of(), null, List.of(), List.of(), List.of(), List.of());
    }

    /** Who accepted Stripe's terms: nobody. */
    record TosAcceptance(
            @Nullable Long date,
            @Nullable String ip,
            @Nullable String userAgent) {

        private static final TosAcceptance NONE = new TosAcceptance(null, null, null);
    }

    /** The account of a key, as that key sees it. */
    static AccountResource own(String id) {
        return new AccountResource(
                id,
                OBJECT,
                BusinessProfile.own(),
                null,
                Map.of(),
                false,
                Controller.OWN,
                COUNTRY,
                null,
                CURRENCY,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                AccountSettings.own(id),
                null,
                "standard");
    }

    /** An account that is connected to that of the key. */
    static AccountResource connected(String id) {
        var path = "/v1/accounts/" + id;
        return new AccountResource(
                id,
                OBJECT,
                BusinessProfile.connected(),
                null,
                Map.of(),
                false,
                Controller.EXPRESS,
                COUNTRY,
                CONNECTED_SINCE,
                CURRENCY,
                false,
                null,
                NestedList.of(path + "/external_accounts", List.of()),
                Requirements.NONE,
                NestedList.of(path + "/login_links", List.of()),
                Map.of(),
                false,
                Requirements.NONE,
                AccountSettings.connected(id),
                TosAcceptance.NONE,
                "express");
    }
}
