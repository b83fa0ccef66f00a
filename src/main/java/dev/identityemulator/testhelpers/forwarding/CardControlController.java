package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.forwarding.card.Cards;
import org.springframework.web.bind.annotation.PostMapping;

/** Registers cards that can be forwarded. */
@ApiController
class CardControlController {

    private final Cards cards;

    CardControlController(Cards cards) {
        this.cards = cards;
    }

    @PostMapping("/v1/test_helpers/forwarding/payment_methods")
    CardControlResource create(Caller caller, CardControlParams params) {
        return CardControlResource.of(cards.register(caller.account(), params.details()));
    }
}
