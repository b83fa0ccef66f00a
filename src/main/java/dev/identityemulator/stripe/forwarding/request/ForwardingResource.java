package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.forwarding.body.Replacement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A forwarding request as Stripe prints it.
 *
 * @see <a href="https://docs.stripe.com/api/forwarding/request/object">Stripe: The forwarding request object</a>
 */
public record ForwardingResource(
        String id,
        String object,
        Instant created,
        boolean livemode,
        Map<String, String> metadata,
        String paymentMethod,
        List<Replacement> replacements,
        @Nullable SendingContext requestContext,
        @Nullable RequestDetails requestDetails,
        @Nullable ResponseDetails responseDetails,
        String url)
        implements ApiResource {

    /** The object of a request. */
    public static ForwardingResource of(ForwardingRequest request) {
        return new ForwardingResource(
                request.id(),
                "forwarding.request",
                request.created(),
                false,
                request.metadata(),
                request.paymentMethod(),
                request.replacements(),
                request.requestContext(),
                request.requestDetails(),
                request.responseDetails(),
                request.url());
    }

    /** The status of the response; null if there is none. */
    public @Nullable Integer responseStatus() {
        return responseDetails == null ? null : responseDetails.status();
    }
}
