package dev.identityemulator.api.params;

import dev.identityemulator.api.resource.Expansions;
import jakarta.servlet.http.HttpServletRequest;

/** What was read of a request before its controller began: the typed parameters and what to expand. */
public record ApiCall(Params params, Expansions expansions) {

    private static final String ATTRIBUTE = ApiCall.class.getName();

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the parameters of this request were read and found right, so that its work began. */
    public static boolean began(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** The call that this request makes. */
    public static ApiCall of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ApiCall call) {
            return call;
        }
        throw new IllegalStateException("the parameters of this request were not read");
    }
}
