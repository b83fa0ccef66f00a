package dev.identityemulator.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A failure for the next request or webhook: {@code Fault.status(429).onMethod("POST").times(2)}. */
public final class Fault {

    private final Map<String, Object> params;

    private Fault(Map<String, Object> params) {
        this.params = params;
    }

    /** The request is rejected with this status, in Stripe's words for it. */
    public static Fault status(int status) {
        return new Fault(Map.of()).with("status", status);
    }

    /** A failure that applications handle, such as {@code identity_not_activated} or {@code rate_limited}. */
    public static Fault preset(String preset) {
        return new Fault(Map.of()).with("preset", preset);
    }

    /** The connection is closed before the work is done. */
    public static Fault connectionLost() {
        return new Fault(Map.of()).with("drop", "before");
    }

    /** The work is done, and only the response is lost. */
    public static Fault responseLost() {
        return new Fault(Map.of()).with("drop", "after");
    }

    /** The request takes this time longer. */
    public static Fault delay(Duration duration) {
        return new Fault(Map.of()).with("delay_ms", duration.toMillis());
    }

    /** The webhook comes this number of times more. */
    public static Fault webhookRepeated(int copies) {
        return ofWebhooks().with("duplicate", copies);
    }

    /** Webhooks come in another order. */
    public static Fault webhooksShuffled() {
        return ofWebhooks().with("shuffle", true);
    }

    /** The webhook comes this time later. */
    public static Fault webhookDelayed(Duration duration) {
        return ofWebhooks().with("delay_ms", duration.toMillis());
    }

    /** The webhook never comes. */
    public static Fault webhookLost() {
        return ofWebhooks().with("drop", "before");
    }

    /** The webhook's signature does not verify. */
    public static Fault webhookTampered() {
        return ofWebhooks().with("tamper", true);
    }

    public Fault withCode(String code) {
        return with("code", code);
    }

    public Fault withMessage(String message) {
        return with("message", message);
    }

    public Fault onMethod(String method) {
        return with("method", method);
    }

    /** Requests to this path, in which {@code *} stands for one segment and {@code **} for any number. */
    public Fault onPath(String path) {
        return with("path", path);
    }

    /** The next so many requests, not one. */
    public Fault times(int requests) {
        return with("times", requests);
    }

    /** All requests, until {@link FaultActions#clearFaults()}. */
    public Fault always() {
        return times(0);
    }

    Map<String, Object> params() {
        return params;
    }

    private static Fault ofWebhooks() {
        return new Fault(Map.of()).with("path", "webhooks");
    }

    private Fault with(String name, Object value) {
        var more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Fault(more);
    }
}
