package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.account.AccountReset;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.DeleteMapping;

/** Deletes an account's data, so that a test can begin anew. */
@ApiController
class DataController {

    private final AccountReset reset;

    DataController(AccountReset reset) {
        this.reset = reset;
    }

    @DeleteMapping("/v1/test_helpers/data")
    DeletedData delete(Caller caller) {
        reset.reset(caller.account());
        return new DeletedData("test_helpers.data", true);
    }

    /** The response to the call. */
    record DeletedData(String object, boolean deleted) implements ApiResource {}
}
