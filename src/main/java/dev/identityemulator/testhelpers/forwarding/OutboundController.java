package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.forwarding.request.OutboundService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what forwarding has really sent and received, unmasked. */
@ApiController
class OutboundController {

    private static final String PATH = "/v1/test_helpers/forwarding/outbound";

    private final OutboundService outbound;

    OutboundController(OutboundService outbound) {
        this.outbound = outbound;
    }

    @GetMapping(PATH)
    ResourceList<OutboundResource> list(Caller caller, OutboundListParams params) {
        var page = outbound.list(caller.account(), params.forwardingRequest(), params);
        return ResourceList.of(page, PATH, OutboundResource::of);
    }

    @GetMapping(PATH + "/{id}")
    OutboundResource retrieve(Caller caller, @PathVariable String id) {
        return OutboundResource.of(outbound.retrieve(caller.account(), id));
    }
}
