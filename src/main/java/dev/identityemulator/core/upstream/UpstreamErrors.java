package dev.identityemulator.core.upstream;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorType;
import dev.identityemulator.api.web.ApiHeaders;

/** The errors of calls that are passed on, or would be. */
final class UpstreamErrors {

    private static final int NO_RESPONSE = 502;
    private static final int TOO_LATE = 504;

    private UpstreamErrors() {}

    /** The upstream cannot be reached, or does not respond as a server does. */
    static ApiException unusable(String host, String why) {
        return ofUpstream(NO_RESPONSE, "The upstream " + host + " did not respond: " + why + ".")
                .build();
    }

    static ApiException tooSlow(String host) {
        return ofUpstream(TOO_LATE, "The upstream " + host + " did not respond in time.")
                .hint("emulator.upstream-timeout says how long it may be silent.")
                .build();
    }

    static ApiException tooMany(String host) {
        return ApiException.status(429, "Too many requests to the upstream " + host + " are under way.")
                .header(ApiHeaders.SHOULD_RETRY, "true")
                .beforeWork()
                .build();
    }

    static ApiException loop(String host) {
        return ofUpstream(
                        508, "The upstream " + host + " leads back to this emulator, so the request was not passed on.")
                .hint("emulator.upstream must be another server, which passes nothing on to this one.")
                .build();
    }

    static ApiException notATestKey(String maskedKey) {
        return neverPassedOn(401, maskedKey);
    }

    /** An ephemeral key or a webhook's secret is in the request. */
    static ApiException secretInside(String maskedKey) {
        return neverPassedOn(400, maskedKey);
    }

    private static ApiException neverPassedOn(int status, String maskedKey) {
        return ApiException.status(
                        status,
                        "The key " + maskedKey
                                + " is never passed on: only sk_test_..., rk_test_... and pk_test_... are.")
                .beforeWork()
                .build();
    }

    static ApiException liveKey() {
        return ApiException.status(400, "A key of Stripe's live mode is in the request, which was not passed on.")
                .hint("If you sent it here by mistake, roll it in your Stripe Dashboard.")
                .beforeWork()
                .build();
    }

    /** An id of the emulator is in the path. */
    static ApiException ownIdInPath(OwnIds.Found id, String host) {
        return ApiErrors.noSuchElsewhere(404, id.noun(), id.shown(), "id", hint(host));
    }

    /** An id of the emulator is in this parameter. */
    static ApiException ownId(OwnIds.Found id, String param, String host) {
        return ApiErrors.noSuchElsewhere(400, id.noun(), id.shown(), param, hint(host));
    }

    private static String hint(String host) {
        return "The emulator does not have this call, and ids that it made are never sent to the upstream " + host
                + ".";
    }

    private static ApiException.Builder ofUpstream(int status, String message) {
        return ApiException.status(status, message)
                .type(ErrorType.API_ERROR)
                .header(ApiHeaders.SHOULD_RETRY, "false")
                .beforeWork();
    }
}
