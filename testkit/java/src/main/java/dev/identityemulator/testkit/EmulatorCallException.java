package dev.identityemulator.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A call of the kit did not succeed; the message has the emulator's own sentence, and its hint. */
public class EmulatorCallException extends RuntimeException {

    EmulatorCallException(HttpRequest request, String what, Throwable cause) {
        super(name(request) + " " + what, cause);
    }

    private EmulatorCallException(String message) {
        super(message);
    }

    static EmulatorCallException of(HttpRequest request, HttpResponse<String> response) {
        var hint = response.headers().firstValue("Emulator-Hint").map(text -> " Hint: " + text);
        return new EmulatorCallException(name(request) + " responded " + response.statusCode() + ": "
                + message(response.body()) + hint.orElse(""));
    }

    private static String name(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    private static String message(String body) {
        try {
            var error = JsonParser.parseString(body).getAsJsonObject().get("error");
            return error instanceof JsonObject object ? object.get("message").getAsString() : body;
        } catch (JsonParseException | IllegalStateException other) {
            return body;
        }
    }
}
