package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.forwarding.destination.Destinations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sets how destinations are sent to, or respond in their place. */
@ApiController
class DestinationControlController {

    private static final String PATH = "/v1/test_helpers/forwarding/destinations";

    private final Destinations destinations;

    DestinationControlController(Destinations destinations) {
        this.destinations = destinations;
    }

    @PostMapping(PATH)
    DestinationControlResource create(Caller caller, DestinationControlParams params) {
        return DestinationControlResource.of(destinations.add(caller.account(), params.terms()));
    }

    @GetMapping(PATH)
    ResourceList<DestinationControlResource> list(Caller caller, ControlListParams params) {
        return ResourceList.of(destinations.list(caller.account(), params), PATH, DestinationControlResource::of);
    }

    @DeleteMapping(PATH + "/{id}")
    DestinationControlResource.Deleted delete(Caller caller, @PathVariable String id) {
        destinations.delete(caller.account(), id);
        return new DestinationControlResource.Deleted(id, DestinationControlResource.OBJECT, true);
    }

    @DeleteMapping(PATH)
    DestinationControlResource.AllDeleted deleteAll(Caller caller) {
        destinations.deleteAll(caller.account());
        return new DestinationControlResource.AllDeleted(DestinationControlResource.OBJECT, true);
    }
}
