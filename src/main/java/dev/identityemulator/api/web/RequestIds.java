package dev.identityemulator.api.web;

import dev.identityemulator.api.resource.RandomText;
import jakarta.servlet.http.HttpServletRequest;

/** The {@code req_…} id that each request gets on arrival and each response carries. */
public final class RequestIds {

    private static final String ATTRIBUTE = RequestIds.class.getName();

    private RequestIds() {}

    /** The id of this request, given to it when first asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        var id = "req_" + RandomText.alphanumeric(14);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
