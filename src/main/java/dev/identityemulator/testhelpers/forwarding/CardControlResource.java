package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.forwarding.card.RegisteredCard;
import java.time.Instant;

/** A registered card as the API shows it. */
record CardControlResource(String id, String object, BillingDetails billingDetails, Card card, Instant created)
        implements ApiResource {

    private static final int LAST = 4;

    /** Whose card it is. */
    record BillingDetails(@Personal String name) {}

    /**
     * The card.
     *
     * @param cvcAvailable whether its CVC was not forwarded yet
     */
    record Card(boolean cvcAvailable, int expMonth, int expYear, String last4) {}

    static CardControlResource of(RegisteredCard card) {
        var number = card.number();
        return new CardControlResource(
                card.id(),
                "test_helpers.forwarding_payment_method",
                new BillingDetails(card.holder()),
                new Card(card.hasCvc(), card.expMonth(), card.expYear(), number.substring(number.length() - LAST)),
                card.created());
    }
}
