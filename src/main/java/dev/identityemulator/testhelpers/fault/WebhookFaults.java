package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.stripe.webhook.delivery.DeliveryFault;
import dev.identityemulator.stripe.webhook.delivery.DeliveryFaults;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands the faults that tests order to deliveries. */
@Component
class WebhookFaults implements DeliveryFaults {

    private final FaultLookup faults;

    WebhookFaults(FaultLookup faults) {
        this.faults = faults;
    }

    @Override
    public Optional<DeliveryFault> next(String account) {
        return faults.consumeMatching(account, fault -> fault.isOfWebhooks() && !fault.isSpent())
                .map(WebhookFaults::of);
    }

    private static DeliveryFault of(Fault fault) {
        var copies = fault.duplicate();
        var delay = fault.delayMs();
        return new DeliveryFault(
                copies == null ? 0 : copies,
                Boolean.TRUE.equals(fault.shuffle()),
                delay == null ? 0 : delay,
                fault.dropped() != null,
                Boolean.TRUE.equals(fault.tamper()));
    }
}
