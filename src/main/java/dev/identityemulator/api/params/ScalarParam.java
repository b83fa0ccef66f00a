package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a parameter of one text; if it is wrong, the error is added to the problems, and the value is null. */
final class ScalarParam extends ValueDeserializer<Object> {

    /** Makes a value of a text that is not empty, or adds an error. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object read(String name, String text, ParamProblems problems);
    }

    private final Reading reading;
    private final BiFunction<String, String, ApiException> notScalar;

    ScalarParam(Reading reading, BiFunction<String, String, ApiException> notScalar) {
        this.reading = reading;
        this.notScalar = notScalar;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        var name = ParamName.at(parser);
        var problems = ParamProblems.of(context);
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            problems.add(notScalar.apply(name, context.readTree(parser).toString()));
            return null;
        }
        var text = parser.getString();
        if (text.isEmpty()) {
            problems.add(ParamErrors.empty(name));
            return null;
        }
        return reading.read(name, text, problems);
    }
}
