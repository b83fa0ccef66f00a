package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a fault: which requests it meets, and what it does to them.
 *
 * @param code which of Stripe's errors of that status, or any code for an error in one's own words
 * @param delayMs how many real milliseconds the request, or the delivery, is held up
 * @param drop whether the connection is dropped: {@code before} the work or {@code after} it was committed; for deliveries,
 *     {@code true} or either of these keeps it from being sent
 * @param duplicate how many extra copies of a delivery are sent
 * @param message the sentence of an error in one's own words
 * @param method which requests; absent, whatever their method
 * @param param the parameter that an error in one's own words is about
 * @param path which requests, with {@code *} for a part between slashes and {@code **} for any; {@code webhooks} for
 *     deliveries; absent, every request
 * @param preset the name of an error that is answered in the place of the work
 * @param shuffle whether deliveries leave in another order
 * @param status the HTTP status that is answered in the place of the work
 * @param tamper whether the signature of a delivery does not verify
 * @param times how many requests it meets; 0 is all that come, absent is one
 * @param type the type of an error in one's own words
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
        @Nullable String type)
        implements Params {

    /** The path that means deliveries. */
    static final String WEBHOOKS = "webhooks";

    private static final String TRUE = "true";
    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");
    private static final Set<String> TRUTHS = Set.of(TRUE, "before", "after");
    private static final long LONGEST_DELAY_MS = 60_000;
    private static final long MOST_COPIES = 100;
    private static final int LONGEST_PATH = 500;
    private static final long FIRST_ERROR = 400;
    private static final long LAST_ERROR = 599;

    @Override
    public void check() {
        requireBetween("times", times, 0, Long.MAX_VALUE);
        requireBetween("delay_ms", delayMs, 0, LONGEST_DELAY_MS);
        requireBetween("duplicate", duplicate, 1, MOST_COPIES);
        requireBetween("status", status, FIRST_ERROR, LAST_ERROR);
        if (path != null && path.length() > LONGEST_PATH) {
            throw ParamErrors.tooLong("path", path, LONGEST_PATH);
        }
        if (isOfWebhooks()) {
            checkOfWebhooks();
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
        reject("duplicate", duplicate, "unless `path` is webhooks");
        reject("shuffle", shuffle, "unless `path` is webhooks");
        reject("tamper", tamper, "unless `path` is webhooks");
        if (method != null && !METHODS.contains(method)) {
            throw ParamErrors.invalidEnum("method", METHODS);
        }
        if (drop != null) {
            requireOneOf(
                    "drop", drop, Arrays.stream(Drop.values()).map(Drop::value).toList());
        }
        error().check();
        requireAny(Stream.of(status, preset, delayMs, drop), "status");
    }

    private void checkOfWebhooks() {
        reject("status", status, "when `path` is webhooks");
        reject("preset", preset, "when `path` is webhooks");
        reject("code", code, "when `path` is webhooks");
        reject("message", message, "when `path` is webhooks");
        reject("param", param, "when `path` is webhooks");
        reject("type", type, "when `path` is webhooks");
        reject("method", method, "when `path` is webhooks");
        if (drop != null) {
            requireOneOf("drop", drop, TRUTHS.stream().sorted().toList());
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

    private static void reject(String param, @Nullable Object value, String reason) {
        if (value != null) {
            throw ParamErrors.notApplicable(param, reason);
        }
    }

    private static void requireBetween(String param, @Nullable Long value, long least, long most) {
        if (value != null && value < least) {
            throw ParamErrors.tooSmall(param, value, least);
        }
        if (value != null && value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
