package dev.identityemulator.fault;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the room that delivers what is to go wrong. */
@Component
public class WebhookFaults {

    private final FaultService faults;

    WebhookFaults(FaultService faults) {
        this.faults = faults;
    }

    /** The fault that meets the next delivery of an account, which counts as met. */
    public Optional<WebhookFault> meet(String account) {
        return faults.meet(account, fault -> fault.isOfWebhooks() && !fault.isSpent())
                .map(WebhookFault::of);
    }
}
