package dev.identityemulator.account;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.web.ApiController;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;

/** Empties an account, as Stripe's Dashboard can for a sandbox. */
@ApiController
class DataController {

    private final List<AccountData> rooms;

    DataController(List<AccountData> rooms) {
        this.rooms = rooms;
    }

    @DeleteMapping("/v1/test_helpers/data")
    @Transactional
    public DeletedData delete(Caller caller) {
        rooms.forEach(room -> room.deleteAll(caller.account()));
        return new DeletedData("test_helpers.data", true);
    }

    /** What the call answers with. */
    record DeletedData(String object, boolean deleted) implements ApiResource {}
}
