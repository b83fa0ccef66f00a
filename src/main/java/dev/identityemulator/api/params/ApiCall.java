package dev.identityemulator.api.params;

import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;

/** The typed parameters and the expansions of a request, read before its controller begins. */
public record ApiCall(Params params, Expansions expansions) {

    void remember(HttpServletRequest request) {
        RequestContext.of(request).put(ApiCall.class, this);
    }

    /** Whether the parameters of this request were read and are valid, so that its work began. */
    public static boolean began(HttpServletRequest request) {
        return RequestContext.of(request).find(ApiCall.class).isPresent();
    }

    /** The call that this request makes. */
    public static ApiCall of(HttpServletRequest request) {
        return RequestContext.of(request)
                .find(ApiCall.class)
                .orElseThrow(() -> new IllegalStateException("the parameters of this request were not read"));
    }
}
