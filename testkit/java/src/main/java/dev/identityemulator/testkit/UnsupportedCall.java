package dev.identityemulator.testkit;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;

/**
 * A call that Stripe has and the emulator does not.
 *
 * @param path with braces for what differs, such as {@code /v1/charges/{id}}
 * @param count how often it was called
 */
public record UnsupportedCall(String method, String path, long count) {

    static UnsupportedCall of(JsonObject call) {
        return new UnsupportedCall(
                call.get("method").getAsString(),
                call.get("path").getAsString(),
                call.get("count").getAsLong());
    }

    boolean matches(LoggedRequest request) {
        var pattern = Pattern.quote(path).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
        return method.equals(request.method()) && request.path().matches(pattern);
    }

    @Override
    public String toString() {
        return method + " " + path + (count == 1 ? "" : " (" + count + " times)");
    }
}
