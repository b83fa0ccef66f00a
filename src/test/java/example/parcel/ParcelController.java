package example.parcel;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The three routes of parcels; each account has its latest one. */
@ApiController
class ParcelController {

    private static final String PATH = "/v1/parcels";

    private final Map<String, ParcelResource> parcels = new ConcurrentHashMap<>();

    @PostMapping(PATH)
    ParcelResource create(Caller caller, ParcelCreateParams params) {
        var parcel = new ParcelResource(
                "parcel_1", "parcel", String.valueOf(params.beneficiary()), "T1", "http://h/parcels/x");
        parcels.put(caller.account(), parcel);
        return parcel;
    }

    @GetMapping(PATH + "/{id}")
    ParcelResource retrieve(Caller caller, @PathVariable String id) {
        return find(caller)
                .filter(parcel -> parcel.id().equals(id))
                .orElseThrow(() -> ApiErrors.noSuch("parcel", id, "id"));
    }

    @GetMapping(PATH)
    ResourceList<ParcelResource> list(Caller caller) {
        return ResourceList.of(new Page<>(find(caller).stream().toList(), false), PATH, parcel -> parcel);
    }

    private Optional<ParcelResource> find(Caller caller) {
        return Optional.ofNullable(parcels.get(caller.account()));
    }
}
