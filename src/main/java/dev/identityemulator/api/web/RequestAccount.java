package dev.identityemulator.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The account that a request works on, for rooms below the one that knows who calls. */
public final class RequestAccount {

    private static final String ATTRIBUTE = RequestAccount.class.getName();

    private RequestAccount() {}

    /** Notes the account that the request's key belongs to. */
    public static void remember(HttpServletRequest request, String account) {
        request.setAttribute(ATTRIBUTE, account);
    }

    /** The id of the account. */
    public static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** The same, or null where the request works on none. */
    public static @Nullable String find(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
