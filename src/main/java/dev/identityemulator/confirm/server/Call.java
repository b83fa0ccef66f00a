package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.scenario.Step.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with all its values.
 *
 * @param fields the parameters: of the query for a GET, else of the body
 * @param headers those that it has besides the key and the version, or in their place
 * @param json the body, if it is JSON
 * @param upload whether an image is sent too
 */
public record Call(
        String method,
        String path,
        List<Field> fields,
        List<Field> headers,
        @Nullable String json,
        boolean upload) {

    /** A call without headers of its own. */
    public static Call of(String method, String path, Field... fields) {
        return new Call(method, path, List.of(fields), List.of(), null, false);
    }

    /** Whether it changes nothing more if it is sent again. */
    boolean isRepeatable() {
        return !method.equals("POST")
                || headers.stream().anyMatch(header -> header.name().equals("Idempotency-Key"));
    }

    boolean isOfFiles() {
        return upload || path.endsWith("/contents");
    }
}
