package dev.identityemulator.stripe.forwarding.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request: a response, or a failure.
 *
 * @param millis how long it took, in real time
 * @param address the address that it was sent to, if there was one
 */
public record OutboundResult(
        @Nullable Response response,
        @Nullable UpstreamFailure failure,
        long millis,
        @Nullable String address) {

    /** A response as it was received. */
    public record Response(String body, List<HttpHeader> headers, int status) {

        /** The value of a header; null if there is none. */
        public @Nullable String header(String name) {
            return headers.stream()
                    .filter(header -> header.is(name))
                    .map(HttpHeader::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    public static OutboundResult failed(UpstreamFailure failure, long millis) {
        return new OutboundResult(null, failure, millis, null);
    }
}
