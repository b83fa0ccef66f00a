package dev.identityemulator.stripe.webhook.delivery;

import java.util.Optional;

/** Provides the faults that tests ordered for deliveries. */
public interface DeliveryFaults {

    /** Uses up the fault of the account's next delivery, and returns it. */
    Optional<DeliveryFault> next(String account);
}
