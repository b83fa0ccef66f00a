package dev.identityemulator.api.error;

import dev.identityemulator.api.web.ApiHeaders;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The errors that any call can meet and that are not about the form of one parameter, in Stripe's sentences.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe: Errors</a>
 */
public final class ApiErrors {

    /** Characters that no id has; they come from templates and quoted variables. */
    private static final Pattern STRAY = Pattern.compile("[\\s'\"]");

    private static final Set<String> UPDATES = Set.of("PUT", "PATCH");
    private static final String HELP = " If you have any questions, we can help at https://support.stripe.com/.";

    private static final String TRAILING_SLASH = " If you are trying to list objects, remove the trailing slash. If you"
            + " are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code.";

    private ApiErrors() {}

    /** The resource in the path does not exist; {@code param} is its name in the path. */
    public static ApiException noSuch(String what, String id, String param) {
        return missing(404, what, id, param).build();
    }

    /** The resource that a parameter names does not exist. */
    public static ApiException noSuchParam(String what, String id, String param) {
        return missing(400, what, id, param).beforeWork().build();
    }

    /** The resource exists here, and the call goes to a server that does not know it; 404 for a path, 400 for a parameter. */
    public static ApiException noSuchElsewhere(int status, String what, String id, String param, String hint) {
        return missing(status, what, id, param).beforeWork().hint(hint).build();
    }

    /** The resource in the path exists, but is too old to be retrieved. */
    public static ApiException tooOld(String what, String id, String param, long days) {
        return missing(404, what, id, param)
                .hint("It is older than " + days + " days, which is as far back as Stripe's API reaches.")
                .build();
    }

    /** The state of the resource does not allow the call. */
    public static ApiException wrongState(String message) {
        return ApiException.status(400, message).build();
    }

    /** The resource is redacted, which does not allow the call. */
    public static ApiException redacted(String message) {
        return ApiException.status(400, message)
                .hint("It was redacted, which cannot be undone; what is left of it can be retrieved and nothing more.")
                .build();
    }

    public static ApiException tooManyWebhookEndpoints(int most) {
        return wrongState("You have reached the maximum of " + most + " test webhook endpoints.");
    }

    /** The parameters of the request cannot be read. */
    public static ApiException unreadable(String why) {
        return ApiException.status(400, "Invalid request: " + why + "." + HELP)
                .beforeWork()
                .build();
    }

    /** Too many requests wait for a slow client or a delay. */
    public static ApiException tooManyWaiting() {
        return ApiException.status(429, "Too many requests are under way that take long. Please send fewer at once.")
                .code(ErrorCode.RATE_LIMIT)
                .header(ApiHeaders.SHOULD_RETRY, "true")
                .hint("emulator.traffic.max-waiting says how many may wait at once.")
                .beforeWork()
                .build();
    }

    public static ApiException notFormEncoded() {
        var message =
                "Invalid request (check that your POST content type is application/x-www-form-urlencoded)." + HELP;
        return ApiException.status(400, message)
                .hint("The body was not sent as a form but as JSON or another type; curl -d and the SDKs send forms.")
                .beforeWork()
                .build();
    }

    /** A body that is a form, or something else, where the second API takes JSON. */
    public static ApiException notJson() {
        return ApiException.status(
                        400, "Invalid request (check that your POST content type is application/json)." + HELP)
                .hint("Calls below /v2/ take JSON: curl --json, and the SDKs send it.")
                .beforeWork()
                .build();
    }

    public static ApiException bodyTooLarge(int bytes) {
        return ApiException.status(413, "Invalid request: the body is larger than " + bytes + " bytes." + HELP)
                .beforeWork()
                .build();
    }

    /** A method that no call has. */
    public static ApiException unknownMethod(String method, String path) {
        var error = unrecognized(method, path);
        return UPDATES.contains(method)
                ? error.hint("Stripe has no " + method + ": it updates by POST, with the parameters that change.")
                        .build()
                : error.build();
    }

    public static ApiException unrecognizedUrl(String method, String path) {
        return unrecognized(method, path).build();
    }

    private static ApiException.Builder unrecognized(String method, String path) {
        var message = "Unrecognized request URL (" + method + ": " + Truncated.of(path) + ")."
                + (path.endsWith("/") ? TRAILING_SLASH : "")
                + " Please see https://stripe.com/docs or we can help at https://support.stripe.com/.";
        return ApiException.status(404, message).beforeWork();
    }

    public static ApiException invalidVersion(String version) {
        return ApiException.status(400, "Invalid Stripe API version: " + Truncated.of(version))
                .beforeWork()
                .build();
    }

    public static ApiException lockTimeout() {
        return lockTimeout(429);
    }

    /** The same with another status: Stripe has sent 409 too. */
    public static ApiException lockTimeout(int status) {
        var message = "This object cannot be accessed right now because another API request or Stripe process is"
                + " currently accessing it. If you see this error intermittently, retry the request. If you see this"
                + " error frequently and are making multiple concurrent requests to a single object, make your"
                + " requests serially or at a lower rate.";
        return ApiException.status(status, message)
                .code(ErrorCode.LOCK_TIMEOUT)
                .header(ApiHeaders.SHOULD_RETRY, "true")
                .beforeWork()
                .build();
    }

    /** Something in the emulator failed; the caller learns no more than that. */
    public static ApiException unexpected() {
        return ApiException.status(500, "An unknown error occurred.")
                .type(ErrorType.API_ERROR)
                .build();
    }

    private static ApiException.Builder missing(int status, String what, String id, String param) {
        var advice =
                STRAY.matcher(id).find() ? ". Make sure you use the exact id without extra whitespace or quotes" : "";
        return ApiException.status(status, "No such " + what + ": '" + Truncated.of(id) + "'" + advice)
                .code(ErrorCode.RESOURCE_MISSING)
                .param(param)
                .missing(what, id);
    }
}
