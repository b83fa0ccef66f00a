package dev.identityemulator.stripe.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The public face of the account, of which nothing is known.
 *
 * @param specifiedCommercialTransactionsActUrl a null that only a connected account shows
 */
record BusinessProfile(
        @Nullable String annualRevenue,
        @Nullable Long estimatedWorkerCount,
        @Nullable String mcc,
        @Nullable String minorityOwnedBusinessDesignation,
        @Nullable String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode specifiedCommercialTransactionsActUrl,
        @Nullable String supportAddress,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable String supportUrl,
        @Nullable String url) {

    static BusinessProfile own() {
        return of(null);
    }

    static BusinessProfile connected() {
        return of(NullNode.getInstance());
    }

    private static BusinessProfile of(@Nullable JsonNode transactionsActUrl) {
        return new BusinessProfile(null, null, null, null, null, transactionsActUrl, null, null, null, null, null);
    }
}
