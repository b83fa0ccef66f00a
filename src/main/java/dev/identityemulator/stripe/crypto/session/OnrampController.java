package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.ApiHeaders;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of sessions.
 *
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_sessions">Stripe: Onramp sessions</a>
 */
@ApiController
class OnrampController {

    private static final String PATH = "/v1/crypto/onramp_sessions";
    private static final String OTHER_NAME =
            "Stripe's guide calls it customer_information, and its API takes kyc_details; the emulator takes both.";

    private final OnrampService sessions;

    OnrampController(OnrampService sessions) {
        this.sessions = sessions;
    }

    @PostMapping(PATH)
    OnrampSessionResource create(Caller caller, OnrampCreateParams params, HttpServletResponse response) {
        var session = sessions.create(caller, params);
        if (params.customerInformation() != null) {
            response.setHeader(ApiHeaders.EMULATOR_HINT, OTHER_NAME);
        }
        return OnrampSessionResource.of(session, caller.baseUrl());
    }

    @GetMapping(PATH + "/{id}")
    OnrampSessionResource retrieve(Caller caller, @PathVariable String id) {
        return OnrampSessionResource.of(sessions.retrieve(caller.account(), id), caller.baseUrl());
    }

    @GetMapping(PATH)
    ResourceList<OnrampSessionResource> list(Caller caller, OnrampListParams params) {
        var page = sessions.list(caller.account(), params);
        return ResourceList.of(page, PATH, session -> OnrampSessionResource.of(session, caller.baseUrl()));
    }
}
