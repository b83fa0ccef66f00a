package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is about to be sent, or was sent before with the same key.
 *
 * @param outbound the id of the line that tells what is really sent; null if nothing is
 * @param cvc the CVC that is in the body, or empty
 */
record Begun(
        ForwardingRequest request,
        boolean isRepeated,
        List<HttpHeader> headers,
        String body,
        String cvc,
        @Nullable String outbound) {

    static Begun before(ForwardingRequest request) {
        return new Begun(request, true, List.of(), "", "", null);
    }

    /** Never the body: a record's text may end in a message. */
    @Override
    public String toString() {
        return "Begun";
    }
}
