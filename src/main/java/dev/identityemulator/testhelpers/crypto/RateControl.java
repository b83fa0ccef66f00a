package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.stripe.crypto.asset.Rate;
import dev.identityemulator.stripe.crypto.asset.Rates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the rates of an account. */
@Service
class RateControl {

    private final Rates rates;

    RateControl(Rates rates) {
        this.rates = rates;
    }

    @Transactional(readOnly = true)
    public RatesResource show(String account) {
        return RatesResource.of(rates.all(account));
    }

    @Transactional
    public RatesResource set(String account, Rate rate) {
        rates.set(account, rate);
        return show(account);
    }

    @Transactional
    public RatesResource reset(String account) {
        rates.reset(account);
        return show(account);
    }
}
