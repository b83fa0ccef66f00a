package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.api.web.StoresErrors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of forwarding requests.
 *
 * @see <a href="https://docs.stripe.com/api/forwarding/request">Stripe: Forwarding requests</a>
 */
@ApiController
class ForwardingController {

    private static final String PATH = "/v1/forwarding/requests";

    private final ForwardingSender sender;
    private final ForwardingService requests;

    ForwardingController(ForwardingSender sender, ForwardingService requests) {
        this.sender = sender;
        this.requests = requests;
    }

    @PostMapping(PATH)
    @NotTransactional
    @StoresErrors
    ForwardingResource create(Caller caller, ForwardingCreateParams params, HttpServletRequest request) {
        var key = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        return ForwardingResource.of(sender.send(caller.account(), params, key));
    }

    @GetMapping(PATH + "/{id}")
    ForwardingResource retrieve(Caller caller, @PathVariable String id) {
        return ForwardingResource.of(requests.retrieve(caller.account(), id));
    }

    @GetMapping(PATH)
    ResourceList<ForwardingResource> list(Caller caller, ForwardingListParams params) {
        return ResourceList.of(requests.list(caller.account(), params), PATH, ForwardingResource::of);
    }
}
