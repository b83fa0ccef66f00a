package dev.identityemulator.api.params;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** The bracketed name of the parameter that a parser stands at, such as {@code options[document][allowed_types][0]}. */
public final class ParamName {

    private ParamName() {}

    /** The name of the value that begins at the parser's current token. */
    public static String at(JsonParser parser) {
        var token = parser.currentToken();
        boolean inside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        var context = parser.streamReadContext();
        return of(inside ? context.getParent() : context);
    }

    private static String of(TokenStreamContext context) {
        if (context.getParent() == null || context.inRoot()) {
            return "";
        }
        var segment = context.inArray() ? String.valueOf(context.getCurrentIndex()) : context.currentName();
        var parent = of(context.getParent());
        if (segment == null) {
            return parent; // Jackson replays unknown objects one level deeper than they were sent
        }
        return parent.isEmpty() ? segment : parent + "[" + segment + "]";
    }
}
