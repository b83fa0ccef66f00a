package dev.identityemulator.stripe.crypto.quote;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The API of quotes, which Stripe documents under two paths.
 *
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_quotes">Stripe: Onramp quotes</a>
 */
@ApiController
class QuoteController {

    private final Quotes quotes;

    QuoteController(Quotes quotes) {
        this.quotes = quotes;
    }

    @GetMapping({"/v1/crypto/onramp_quotes", "/v1/crypto/onramp/quotes"})
    QuotesResource quote(Caller caller, QuoteParams params) {
        return quotes.quote(caller.account(), params);
    }
}
