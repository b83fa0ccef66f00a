package dev.identityemulator.stripe.crypto.quote;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.crypto.asset.Quotation;
import dev.identityemulator.stripe.crypto.asset.Rate;
import dev.identityemulator.stripe.crypto.asset.Rates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what an amount buys on each network, by the rates of the account. */
@Service
class Quotes {

    private final Rates rates;
    private final AccountClock clock;

    Quotes(Rates rates, AccountClock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public QuotesResource quote(String account, QuoteParams params) {
        var wanted = params.pairs();
        var quotations = rates.all(account).stream()
                .filter(rate -> wanted.contains(rate.pair()))
                .map(rate -> quotation(params, rate))
                .toList();
        return QuotesResource.of(quotations, params.destinationAmount() != null, clock.now(account));
    }

    private static Quotation quotation(QuoteParams params, Rate rate) {
        var units = params.destinationAmount();
        return units == null ? rate.buy(params.currency(), params.source()) : rate.sell(params.currency(), units);
    }
}
