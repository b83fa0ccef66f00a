package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows and sets what an account buys with. */
@ApiController
class AccountControlController {

    private static final String PATH = "/v1/test_helpers/climate/account";

    private final AccountControl account;

    AccountControlController(AccountControl account) {
        this.account = account;
    }

    @GetMapping(PATH)
    AccountResource show(Caller caller) {
        return account.show(caller.account());
    }

    @PostMapping(PATH)
    AccountResource change(Caller caller, AccountParams params) {
        return account.change(caller.account(), params);
    }
}
