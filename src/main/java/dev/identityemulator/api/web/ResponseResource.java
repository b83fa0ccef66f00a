package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The id of the resource that a request was answered with, for whoever keeps the response. */
public final class ResponseResource {

    private static final String ATTRIBUTE = ResponseResource.class.getName();

    private ResponseResource() {}

    /** Notes the id; null where the response is no single resource. */
    public static void remember(HttpServletRequest request, @Nullable String id) {
        request.setAttribute(ATTRIBUTE, id);
    }

    /** The id, or null where the response is no single resource. */
    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
