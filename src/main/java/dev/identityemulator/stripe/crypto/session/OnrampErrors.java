package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorCode;
import dev.identityemulator.api.error.ParamErrors;
import java.util.Locale;

/** What is wrong with a call about a session that exists, or does not. */
final class OnrampErrors {

    private OnrampErrors() {}

    static ApiException noSuch(String id) {
        return ApiErrors.noSuch(OnrampSession.NOUN, id, "id");
    }

    static ApiException wrongStatus(String action, OnrampStatus status) {
        return ApiErrors.wrongState("You cannot " + action + " this crypto onramp session because it has a status of \""
                + status.name().toLowerCase(Locale.ROOT) + "\".");
    }

    /** A choice about a step that the session does not take. */
    static ApiException tooLate(String what) {
        return ParamErrors.notApplicable(what, "because the session does not take the step that it is for");
    }

    static ApiException locked(String param) {
        return ParamErrors.notApplicable(param, "because the wallet address of the session is locked");
    }

    /** A client secret that no session has; it is not repeated. */
    static ApiException unknownSecret() {
        return ApiException.status(400, "No such crypto onramp session for this client_secret.")
                .code(ErrorCode.RESOURCE_MISSING)
                .param("client_secret")
                .beforeWork()
                .build();
    }
}
