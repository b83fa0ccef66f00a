package dev.identityemulator.api.params;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** The bracketed name of the parameter at which a parser is, such as {@code options[document][allowed_types][0]}. */
public final class ParamName {

    private ParamName() {}

    /** The name of the value that begins at the parser's current token. */
    public static String at(JsonParser parser) {
        var token = parser.currentToken();
        boolean inside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        var context = parser.streamReadContext();
        return of(inside ? context.getParent() : context);
    }

    /** Jackson rereads unknown values from a buffer, whose contexts repeat one without a name. */
    private static String of(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var parent = of(context.getParent());
        var name = context.currentName();
        if (name == null && !context.inArray()) {
            return parent;
        }
        var segment = name == null ? String.valueOf(context.getCurrentIndex()) : name;
        return parent.isEmpty() ? segment : parent + "[" + segment + "]";
    }
}
