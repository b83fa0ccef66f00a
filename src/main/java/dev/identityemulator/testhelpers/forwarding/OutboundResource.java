package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import dev.identityemulator.stripe.forwarding.http.OutboundResult;
import dev.identityemulator.stripe.forwarding.request.Outbound;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was really sent and received, as the API shows it. The request log shows none of it.
 *
 * @param error the code of the error where there was no response
 */
record OutboundResource(
        String id,
        String object,
        @Personal String body,
        Instant created,
        @Nullable String error,
        String forwardingRequest,
        @Personal List<HttpHeader> headers,
        @Personal OutboundResult.@Nullable Response response,
        @Personal String url)
        implements ApiResource {

    static OutboundResource of(Outbound outbound) {
        return new OutboundResource(
                outbound.id(),
                "test_helpers.forwarding_outbound",
                outbound.body(),
                outbound.created(),
                outbound.error(),
                outbound.forwardingRequest(),
                outbound.headers(),
                outbound.response(),
                outbound.url());
    }
}
