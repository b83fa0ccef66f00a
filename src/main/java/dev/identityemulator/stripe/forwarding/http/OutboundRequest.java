package dev.identityemulator.stripe.forwarding.http;

import java.time.Duration;
import java.util.List;

/**
 * A request to a destination, with everything as it is sent.
 *
 * @param account whose inbox it is for, if it goes to one of this server
 */
public record OutboundRequest(
        String account, DestinationUrl url, List<HttpHeader> headers, String body, Duration timeout) {

    /** Never the body: a record's text may end in a message. */
    @Override
    public String toString() {
        return "OutboundRequest";
    }
}
