package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.scenario.Step.Field;
import java.security.SecureRandom;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Marks by its metadata what a run makes, so that it can be found should it be left.
 *
 * @param run the value, which is another one for each run
 */
public record Mark(String run) {

    private static final String NAME = "confirm";
    private static final int RANDOM_BITS = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The mark of a new run. */
    public static Mark fresh() {
        return new Mark("run_" + Long.toString(RANDOM.nextLong(1L << RANDOM_BITS), Character.MAX_RADIX));
    }

    /** The name and the value, as a sentence names them. */
    @Override
    public String toString() {
        return NAME + "=" + run;
    }

    /** The call with the mark, if it makes something that can have it. */
    Call on(Call call) {
        var kind = Kind.madeAt(call.path());
        boolean takesIt = call.method().equals("POST")
                && kind.isPresent()
                && kind.get().hasMetadata()
                && call.fields().stream().noneMatch(field -> field.name().equals("metadata"));
        if (!takesIt) {
            return call;
        }
        var fields = new ArrayList<>(call.fields());
        if (call.json() == null) {
            fields.add(new Field("metadata[" + NAME + "]", run));
        }
        return new Call(call.method(), call.path(), fields, call.headers(), marked(call.json()), call.upload());
    }

    private @Nullable String marked(@Nullable String json) {
        return json == null || !json.startsWith("{\"") || json.contains("\"metadata\"")
                ? json
                : "{\"metadata\":{\"" + NAME + "\":\"" + run + "\"}," + json.substring(1);
    }
}
