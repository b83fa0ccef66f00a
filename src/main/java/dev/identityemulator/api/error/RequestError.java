package dev.identityemulator.api.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The error that a request was answered with, for the filters around it. */
public final class RequestError {

    private static final String ATTRIBUTE = RequestError.class.getName();

    private RequestError() {}

    static void remember(HttpServletRequest request, ApiException error) {
        request.setAttribute(ATTRIBUTE, error);
    }

    /** The error of this request, if it was refused. */
    public static Optional<ApiException> of(HttpServletRequest request) {
        return Optional.ofNullable((ApiException) request.getAttribute(ATTRIBUTE));
    }
}
