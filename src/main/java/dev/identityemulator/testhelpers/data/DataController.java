package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.account.AccountReset;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.DeleteMapping;

/** Lets a test begin anew with its account. */
@ApiController
class DataController {

    private final AccountReset emptying;

    DataController(AccountReset emptying) {
        this.emptying = emptying;
    }

    @DeleteMapping("/v1/test_helpers/data")
    DeletedData delete(Caller caller) {
        emptying.empty(caller.account());
        return new DeletedData("test_helpers.data", true);
    }

    /** What the call answers with. */
    record DeletedData(String object, boolean deleted) implements ApiResource {}
}
