package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows and sets the rates of an account, and brings back those that it began with. */
@ApiController
class RateController {

    private static final String PATH = "/v1/test_helpers/crypto/rates";

    private final RateControl rates;

    RateController(RateControl rates) {
        this.rates = rates;
    }

    @GetMapping(PATH)
    RatesResource show(Caller caller) {
        return rates.show(caller.account());
    }

    @PostMapping(PATH)
    RatesResource set(Caller caller, RateParams params) {
        return rates.set(caller.account(), params.rate());
    }

    @DeleteMapping(PATH)
    RatesResource reset(Caller caller) {
        return rates.reset(caller.account());
    }
}
