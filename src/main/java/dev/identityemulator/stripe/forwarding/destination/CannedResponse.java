package dev.identityemulator.stripe.forwarding.destination;

import dev.identityemulator.stripe.forwarding.http.HttpHeader;
import java.util.List;

/** A response that a destination gives without being asked. */
public record CannedResponse(String body, long delayMs, List<HttpHeader> headers, int status) {}
