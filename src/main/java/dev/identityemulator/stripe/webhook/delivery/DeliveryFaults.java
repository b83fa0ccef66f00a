package dev.identityemulator.stripe.webhook.delivery;

import java.util.Optional;

/** Tells what is to go wrong with deliveries. */
public interface DeliveryFaults {

    /** The fault of the next delivery of an account, which is used up by this. */
    Optional<DeliveryFault> next(String account);
}
