package dev.identityemulator.testhelpers.crypto;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows and sets whether an account may use the onramp. */
@ApiController
class MerchantController {

    private static final String PATH = "/v1/test_helpers/crypto/account";

    private final MerchantControl merchants;

    MerchantController(MerchantControl merchants) {
        this.merchants = merchants;
    }

    @GetMapping(PATH)
    MerchantResource show(Caller caller) {
        return merchants.show(caller.account());
    }

    @PostMapping(PATH)
    MerchantResource change(Caller caller, MerchantParams params) {
        return merchants.change(caller.account(), params);
    }
}
