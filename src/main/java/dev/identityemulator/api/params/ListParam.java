package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ParamErrors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a list from {@code a[]=x} or {@code a[0]=x}; indices of any size only order its elements. */
final class ListParam extends ValueDeserializer<Object> {

    private final JavaType elementType;
    private final @Nullable ValueDeserializer<Object> element;

    ListParam(JavaType elementType, @Nullable ValueDeserializer<Object> element) {
        this.elementType = elementType;
        this.element = element;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new ListParam(elementType, context.findContextualValueDeserializer(elementType, property));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        var name = ParamName.at(parser);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return elements(parser, context);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return indexed(name, parser, context);
        }
        boolean empty = parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getString().isEmpty();
        ParamProblems.of(context).add(empty ? ParamErrors.empty(name) : ParamErrors.invalidArray(name));
        return null;
    }

    private List<Object> elements(JsonParser parser, DeserializationContext context) {
        var elements = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            add(elements, parser, context);
        }
        return elements;
    }

    private @Nullable List<Object> indexed(String name, JsonParser parser, DeserializationContext context) {
        var byIndex = new TreeMap<BigInteger, List<Object>>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var index = parser.currentName();
            parser.nextToken();
            if (!index.matches("\\d{1,100}")) {
                parser.skipChildren();
                ParamProblems.of(context).add(ParamErrors.invalidArray(name));
            } else {
                add(byIndex.computeIfAbsent(new BigInteger(index), absent -> new ArrayList<>()), parser, context);
            }
        }
        return byIndex.values().stream().flatMap(List::stream).toList();
    }

    private void add(List<Object> elements, JsonParser parser, DeserializationContext context) {
        var value = element == null ? null : element.deserialize(parser, context);
        if (value != null) {
            elements.add(value);
        }
    }
}
