package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;
import dev.identityemulator.stripe.forwarding.request.ForwardingFaults;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands the faults that tests order to forwarding requests. */
@Component
class UpstreamFaults implements ForwardingFaults {

    private final FaultLookup faults;

    UpstreamFaults(FaultLookup faults) {
        this.faults = faults;
    }

    @Override
    public Optional<ForwardingFaults.Failure> next(String account) {
        return faults.consumeMatching(account, fault -> fault.isOfForwarding() && !fault.isSpent())
                .map(UpstreamFaults::of);
    }

    private static ForwardingFaults.Failure of(Fault fault) {
        var delay = fault.delayMs();
        var name = String.valueOf(fault.upstream()).toUpperCase(Locale.ROOT);
        return new ForwardingFaults.Failure(
                UpstreamFailure.valueOf(name), Duration.ofMillis(delay == null ? 0 : delay));
    }
}
