package dev.identityemulator.testkit;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * A request of the account, as the emulator's log has it.
 *
 * @param errorCode the code of the error, or its type if it has no code; empty if there was none
 * @param errorMessage Stripe's sentence
 * @param hint the emulator's own sentence
 */
public record LoggedRequest(
        String id,
        String method,
        String path,
        int status,
        Optional<String> errorCode,
        Optional<String> errorMessage,
        Optional<String> hint) {

    private static final int ERRORS = 400;

    static LoggedRequest of(JsonObject line) {
        var error = Json.object(line, "response").flatMap(response -> Json.object(response, "error"));
        return new LoggedRequest(
                line.get("id").getAsString(),
                line.get("method").getAsString(),
                line.get("path").getAsString(),
                line.get("status").getAsInt(),
                error.flatMap(body -> Json.text(body, "code").or(() -> Json.text(body, "type"))),
                error.flatMap(body -> Json.text(body, "message")),
                Json.text(line, "hint"));
    }

    public boolean isError() {
        return status >= ERRORS;
    }

    /** One line, with the error and the hint if there are any. */
    @Override
    public String toString() {
        return method + " " + path + " " + status
                + errorCode.map(code -> " " + code).orElse("")
                + errorMessage.map(message -> ": " + message).orElse("")
                + hint.map(text -> " Hint: " + text).orElse("");
    }
}
