package dev.identityemulator.traffic;

import jakarta.servlet.ServletRequest;

/** When a request began: now, unless it was kept waiting before anything could be done for it. */
public final class RequestBegin {

    private static final String ATTRIBUTE = RequestBegin.class.getName();

    private RequestBegin() {}

    /** Notes a time before now. */
    public static void note(ServletRequest request, long nanos) {
        request.setAttribute(ATTRIBUTE, nanos);
    }

    /** The time, comparable with {@link System#nanoTime()}. */
    public static long nanos(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Long noted ? noted : System.nanoTime();
    }
}
