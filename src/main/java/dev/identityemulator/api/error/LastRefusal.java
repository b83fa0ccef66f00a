package dev.identityemulator.api.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The refusal that a request was answered with, for the filters around it. */
public final class LastRefusal {

    private static final String ATTRIBUTE = LastRefusal.class.getName();

    private LastRefusal() {}

    static void remember(HttpServletRequest request, ApiException refusal) {
        request.setAttribute(ATTRIBUTE, refusal);
    }

    /** The refusal of this request, if it was refused. */
    public static Optional<ApiException> of(HttpServletRequest request) {
        return Optional.ofNullable((ApiException) request.getAttribute(ATTRIBUTE));
    }
}
