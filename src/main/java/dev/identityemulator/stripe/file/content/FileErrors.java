package dev.identityemulator.stripe.file.content;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorCode;
import dev.identityemulator.api.error.Truncated;
import java.util.List;

/**
 * The errors of files and of links to them. Stripe documents none of these sentences.
 *
 * @see <a href="https://docs.stripe.com/file-upload">Stripe: File uploads</a>
 */
public final class FileErrors {

    private FileErrors() {}

    public static ApiException wrongType(String param, List<String> accepted) {
        return rejected("Invalid file: its type must be one of: " + String.join(", ", accepted), param);
    }

    public static ApiException notLinkable(String param, String purpose) {
        return rejected("You cannot create a file link to a file with the purpose " + purpose + ".", param);
    }

    public static ApiException expiresTooLate(String param, String purpose, long mostSeconds) {
        var message = "A file link to a file with the purpose " + purpose + " must expire at most " + mostSeconds
                + " seconds from now.";
        return rejected(message, param);
    }

    /** The file exists, but its content does not. */
    public static ApiException contentGone(String what, String id, String param) {
        return ApiException.status(404, "The contents of this " + what + " are no longer available: '" + id + "'")
                .code(ErrorCode.RESOURCE_MISSING)
                .param(param)
                .build();
    }

    private static ApiException rejected(String message, String param) {
        return ApiException.status(400, message)
                .param(Truncated.of(param))
                .beforeWork()
                .build();
    }
}
