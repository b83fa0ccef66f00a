package dev.identityemulator.browser.dashboard.crypto;

import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.stripe.crypto.session.OnrampChoice;
import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import dev.identityemulator.stripe.crypto.session.OnrampProgress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** The actions on the page of an onramp session. */
@DashboardController
class OnrampActions {

    private static final String PATH = "/onramp_sessions/";

    private final OnrampProgress progress;
    private final PageResponses responses;

    OnrampActions(OnrampProgress progress, PageResponses responses) {
        this.progress = progress;
        this.responses = responses;
    }

    @PostMapping(PATH + "{id}/quote")
    ResponseEntity<String> quote(PageRequest request) {
        return advance(request, OnrampGoal.REQUIRES_PAYMENT);
    }

    @PostMapping(PATH + "{id}/pay")
    ResponseEntity<String> pay(PageRequest request) {
        return advance(request, OnrampGoal.FULFILLMENT_PROCESSING);
    }

    @PostMapping(PATH + "{id}/fail_payment")
    ResponseEntity<String> failPayment(PageRequest request) {
        return advance(request, OnrampGoal.FAIL_PAYMENT);
    }

    @PostMapping(PATH + "{id}/deliver")
    ResponseEntity<String> deliver(PageRequest request) {
        return advance(request, OnrampGoal.FULFILLMENT_COMPLETE);
    }

    @PostMapping(PATH + "{id}/reject")
    ResponseEntity<String> reject(PageRequest request) {
        return advance(request, OnrampGoal.REJECTED);
    }

    private ResponseEntity<String> advance(PageRequest request, OnrampGoal goal) {
        boolean later = request.has("delay", "true");
        progress.advance(request.account(), request.id(), goal, OnrampChoice.OPEN, later);
        return responses.redirect(request, PATH + request.id());
    }
}
