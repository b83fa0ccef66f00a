package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;
import java.time.Duration;
import java.util.Optional;

/** Tells how the next request of an account fails, where a test ordered that. */
public interface ForwardingFaults {

    /** A failure in place of a request to the destination, after a delay. */
    record Failure(UpstreamFailure failure, Duration delay) {}

    /** The failure of the next request. */
    Optional<Failure> next(String account);
}
