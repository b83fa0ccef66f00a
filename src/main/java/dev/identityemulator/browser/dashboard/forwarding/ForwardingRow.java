package dev.identityemulator.browser.dashboard.forwarding;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.forwarding.request.ForwardingRequest;
import dev.identityemulator.stripe.forwarding.request.ForwardingResource;

/**
 * A forwarding request in a list.
 *
 * @param status the status of the response, or why there is none
 */
record ForwardingRow(String id, String status, StatusColor color, String url, String paymentMethod, Timestamp created) {

    private static final int FIRST_ERROR = 400;

    static ForwardingRow of(ForwardingRequest request) {
        var shown = ForwardingResource.of(request);
        var failure = request.failure();
        var status = shown.responseStatus();
        return new ForwardingRow(
                shown.id(),
                failure != null ? failure.value() : status == null ? "no data" : String.valueOf(status),
                color(request),
                shown.url(),
                shown.paymentMethod(),
                Timestamp.of(shown.created()));
    }

    private static StatusColor color(ForwardingRequest request) {
        if (request.failure() != null) {
            return StatusColor.BAD;
        }
        var status = ForwardingResource.of(request).responseStatus();
        if (status == null) {
            return StatusColor.OFF;
        }
        return status >= FIRST_ERROR ? StatusColor.WAITING : StatusColor.GOOD;
    }
}
