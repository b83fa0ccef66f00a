package dev.identityemulator.api.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of a parameter, in Stripe's sentences; all have the status 400, and none is stored for an idempotency key.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: Error codes</a>
 */
public final class ParamErrors {
    private ParamErrors() {}

    /** Parameters that the call does not have, with a hint at what it has in the place of the first of them. */
    public static ApiException unknown(List<String> params, @Nullable String hint) {
        var message = params.size() == 1
                ? "Received unknown parameter: " + params.get(0)
                : "Received unknown parameters: " + String.join(", ", params);
        var error = rejected(message, params.get(0)).code(ErrorCode.PARAMETER_UNKNOWN);
        return hint == null ? error.build() : error.hint(hint).build();
    }

    public static ApiException missing(String param) {
        return absent(param).build();
    }

    /** The same where other parameters would do, which the hint names. */
    public static ApiException missing(String param, String hint) {
        return absent(param).hint(hint).build();
    }

    private static ApiException.Builder absent(String param) {
        return rejected("Missing required param: " + param + ".", param).code(ErrorCode.PARAMETER_MISSING);
    }

    public static ApiException empty(String param) {
        var message = "You passed an empty string for '" + param
                + "'. We assume empty values are an attempt to unset a parameter; however '" + param
                + "' cannot be unset. You should remove '" + param
                + "' from your request or supply a non-empty value.";
        return rejected(message, param).code(ErrorCode.PARAMETER_INVALID_EMPTY).build();
    }

    public static ApiException invalidString(String param, String json) {
        return rejected("Invalid string: " + Truncated.of(json), param).build();
    }

    public static ApiException tooLong(String param, String value, int most) {
        return rejected("Invalid string: " + Truncated.ends(value) + "; must be at most " + most + " characters", param)
                .build();
    }

    public static ApiException invalidInteger(String param, String value) {
        return rejected("Invalid integer: " + Truncated.of(value), param)
                .code(ErrorCode.PARAMETER_INVALID_INTEGER)
                .build();
    }

    public static ApiException tooLarge(String param, long value, long most) {
        var message = "This value must be less than or equal to " + most + " (it currently is '" + value + "').";
        return rejected(message, param)
                .code(ErrorCode.PARAMETER_INVALID_INTEGER)
                .build();
    }

    public static ApiException tooSmall(String param, long value, long least) {
        var message = "This value must be greater than or equal to " + least + " (it currently is '" + value + "').";
        return rejected(message, param)
                .code(ErrorCode.PARAMETER_INVALID_INTEGER)
                .build();
    }

    public static ApiException invalidBoolean(String param, String value) {
        return rejected("Invalid boolean: " + Truncated.of(value), param).build();
    }

    public static ApiException invalidArray(String param) {
        return rejected("Invalid array", param)
                .hint("A list is sent item by item, as in expand[]=verified_outputs, and not as one text.")
                .build();
    }

    public static ApiException invalidObject(String param) {
        return rejected("Invalid object", param)
                .hint(
                        "A hash is sent member by member, as in metadata[user]=42; clients generated from a description send"
                                + " [object Object] or JSON in its place.")
                .build();
    }

    public static ApiException invalidEnum(String param, List<String> values) {
        return rejected("Invalid " + param + ": must be one of " + alternatives(values), param)
                .build();
    }

    /** The same where there are too many values to list; {@code closest} are those that resemble the value sent. */
    public static ApiException invalidEnum(String param, String sent, List<String> closest) {
        var like = closest.isEmpty()
                ? "no known value is like it"
                : "the closest values are " + String.join(", ", closest);
        var message = "Invalid " + param + ": " + Truncated.of(sent) + "; " + like;
        return rejected(message, param).build();
    }

    public static ApiException invalidUrl(String param) {
        return rejected("Not a valid URL", param).code(ErrorCode.URL_INVALID).build();
    }

    /** The same with a helpful sentence. */
    public static ApiException invalidUrlWithHint(String param, String hint) {
        return rejected("Not a valid URL", param)
                .code(ErrorCode.URL_INVALID)
                .hint(hint)
                .build();
    }

    /** The same with the reason that Stripe gives. */
    public static ApiException invalidUrl(String param, String why) {
        return rejected("Invalid URL: " + why, param)
                .code(ErrorCode.URL_INVALID)
                .build();
    }

    public static ApiException invalidEmail(String param, String value) {
        return rejected("Invalid email address: " + Truncated.of(value), param)
                .code(ErrorCode.EMAIL_INVALID)
                .build();
    }

    public static ApiException invalidDate(String param) {
        return rejected("Invalid date", param).build();
    }

    public static ApiException unknownCountry(String param, String code) {
        var message =
                "Country '" + Truncated.of(code) + "' is unknown. Try using a 2-character alphanumeric country code"
                        + " instead, such as 'US', 'EG', or 'GB'.";
        return rejected(message, param).code(ErrorCode.COUNTRY_CODE_INVALID).build();
    }

    public static ApiException mutuallyExclusive(String first, String second) {
        return rejected("You may only specify one of these parameters: " + first + ", " + second + ".", first)
                .build();
    }

    /** A parameter that contradicts another one. */
    public static ApiException notApplicable(String param, String reason) {
        return rejected("You cannot set `" + param + "` " + reason + ".", param).build();
    }

    public static ApiException metadataValueTooLong(String value, int most) {
        return withoutParam("Metadata values can have up to " + most + " characters, but you passed in a value that is "
                + value.length() + " characters. Invalid value: " + Truncated.of(value));
    }

    public static ApiException metadataKeyTooLong(String key, int most) {
        return withoutParam("Metadata keys can have up to " + most + " characters, but you passed in a key that is "
                + key.length() + " characters. Invalid key: " + Truncated.of(key));
    }

    public static ApiException tooManyMetadataKeys(int most, int count) {
        return withoutParam("Metadata can have up to " + most + " keys, but you've set " + count + ".");
    }

    public static ApiException tooManyItems(String param, int most) {
        return rejected("Invalid " + param + ": must have at most " + most + " items", param)
                .build();
    }

    public static ApiException bothCursors() {
        var message = "Received both starting_after and ending_before parameters. Please pass in only one.";
        var hint = "stripe-java's autoPagingIterable adds starting_after to a list with ending_before: there, page"
                + " backwards by calls of your own, each with the id of the first object of the last page.";
        return ApiException.status(400, message).beforeWork().hint(hint).build();
    }

    private static ApiException withoutParam(String message) {
        return ApiException.status(400, message).beforeWork().build();
    }

    private static ApiException.Builder rejected(String message, String param) {
        return ApiException.status(400, message).param(Truncated.of(param)).beforeWork();
    }

    private static String alternatives(List<String> values) {
        int last = values.size() - 1;
        return switch (values.size()) {
            case 1 -> values.get(0);
            case 2 -> values.get(0) + " or " + values.get(1);
            default -> String.join(", ", values.subList(0, last)) + ", or " + values.get(last);
        };
    }
}
