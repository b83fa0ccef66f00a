package dev.identityemulator.testkit;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Reads members that may be null or missing. */
final class Json {

    private Json() {}

    static Optional<String> text(JsonObject object, String name) {
        return present(object, name) ? Optional.of(object.get(name).getAsString()) : Optional.empty();
    }

    static Optional<JsonObject> object(JsonObject object, String name) {
        return present(object, name) && object.get(name).isJsonObject()
                ? Optional.of(object.getAsJsonObject(name))
                : Optional.empty();
    }

    private static boolean present(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }
}
