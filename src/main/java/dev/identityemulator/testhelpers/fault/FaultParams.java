package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a fault: which requests get it, and what it does to them.
 *
 * @param code one of Stripe's codes for the status, or any code for a custom error
 * @param delayMs how many real milliseconds the request, or the delivery, is delayed
 * @param drop whether the connection is dropped: {@code before} the work or {@code after} its commit; for deliveries,
 *     {@code true} or either of these means that nothing is sent
 * @param duplicate how many extra copies of a delivery are sent
 * @param message the message of a custom error
 * @param method the method of the requests; absent, any method
 * @param param the parameter that a custom error names
 * @param path the path of the requests, with {@code *} for one segment and {@code **} for any number; {@code webhooks} for
 *     deliveries, {@code forwarding} for forwarding requests; absent, every request
 * @param preset the name of an error to respond with instead of the work
 * @param shuffle whether deliveries are sent in another order
 * @param status the HTTP status to respond with instead of the work
 * @param tamper whether the signature of a delivery is invalid
 * @param times how many requests get it; 0 means all, absent means one
 * @param type the type of a custom error
 * @param upstream how the destination of a forwarding request fails
 */
record FaultParams(
        @Nullable String code,
        @Nullable Long delayMs,
        @Nullable String drop,
        @Nullable Long duplicate,
        @Nullable String message,
        @Nullable String method,
        @Nullable String param,
        @Nullable String path,
        @Nullable String preset,
        @Nullable Boolean shuffle,
        @Nullable Long status,
        @Nullable Boolean tamper,
        @Nullable Long times,
        @Nullable String type,
        @Nullable String upstream)
        implements Params {

    /** The path that means deliveries. */
    static final String WEBHOOKS = "webhooks";

    /** The path that means forwarding requests. */
    static final String FORWARDING = "forwarding";

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");
    private static final List<String> DELIVERY_DROPS = List.of("after", "before", "true");
    private static final long LONGEST_DELAY_MS = 60_000;
    private static final long MOST_COPIES = 100;
    private static final int LONGEST_PATH = 500;
    private static final long FIRST_ERROR = 400;
    private static final long LAST_ERROR = 599;

    @Override
    public void check() {
        RangeParam.check("times", times, 0, Long.MAX_VALUE);
        RangeParam.check("delay_ms", delayMs, 0, LONGEST_DELAY_MS);
        RangeParam.check("duplicate", duplicate, 1, MOST_COPIES);
        RangeParam.check("status", status, FIRST_ERROR, LAST_ERROR);
        if (path != null && path.length() > LONGEST_PATH) {
            throw ParamErrors.tooLong("path", path, LONGEST_PATH);
        }
        if (isOfWebhooks()) {
            checkOfWebhooks();
        } else if (upstream != null) {
            checkOfUpstream(upstream);
        } else {
            checkOfRequests();
        }
    }

    boolean isOfWebhooks() {
        return WEBHOOKS.equals(path);
    }

    long requests() {
        return times == null ? 1 : times;
    }

    InjectedError error() {
        return new InjectedError(code, message, param, preset, status == null ? null : Math.toIntExact(status), type);
    }

    private void checkOfRequests() {
        reject("unless `path` is webhooks", "duplicate", duplicate, "shuffle", shuffle, "tamper", tamper);
        if (method != null) {
            requireOneOf("method", method, METHODS);
        }
        if (drop != null) {
            requireOneOf(
                    "drop", drop, Arrays.stream(Drop.values()).map(Drop::value).toList());
        }
        error().check();
        requireAny(Stream.of(status, preset, delayMs, drop), "status");
    }

    private void checkOfUpstream(String failure) {
        if (!FORWARDING.equals(path)) {
            throw ParamErrors.notApplicable("upstream", "unless `path` is forwarding");
        }
        requireOneOf(
                "upstream",
                failure,
                Arrays.stream(UpstreamFailure.values())
                        .map(UpstreamFailure::value)
                        .toList());
        var when = "with `upstream`";
        reject(when, "status", status, "preset", preset, "code", code, "message", message);
        reject(when, "param", param, "type", type, "method", method, "drop", drop);
        reject(when, "duplicate", duplicate, "shuffle", shuffle, "tamper", tamper);
    }

    private void checkOfWebhooks() {
        var when = "when `path` is webhooks";
        reject(when, "upstream", upstream);
        reject(when, "status", status, "preset", preset, "code", code, "message", message);
        reject(when, "param", param, "type", type, "method", method);
        if (drop != null) {
            requireOneOf("drop", drop, DELIVERY_DROPS);
        }
        requireAny(Stream.of(duplicate, shuffle, tamper, delayMs, drop), "duplicate");
    }

    private static void requireAny(Stream<@Nullable Object> effects, String first) {
        if (effects.noneMatch(Objects::nonNull)) {
            throw ParamErrors.missing(first);
        }
    }

    private static void requireOneOf(String param, String value, List<String> values) {
        if (!values.contains(value)) {
            throw ParamErrors.invalidEnum(param, values);
        }
    }

    /** Rejects the first parameter that was sent, of names that are each followed by their value. */
    private static void reject(String reason, @Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                throw ParamErrors.notApplicable(String.valueOf(namesAndValues[i]), reason);
            }
        }
    }
}
