package dev.identityemulator.api.params;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a parameter that an empty string unsets. */
final class FieldUpdateParam extends ValueDeserializer<FieldUpdate<?>> {

    private final JavaType valueType;
    private final @Nullable ValueDeserializer<Object> value;

    FieldUpdateParam(JavaType valueType, @Nullable ValueDeserializer<Object> value) {
        this.valueType = valueType;
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new FieldUpdateParam(valueType, context.findContextualValueDeserializer(valueType, property));
    }

    @Override
    public FieldUpdate<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getString().isEmpty()) {
            return new FieldUpdate.Clear<>();
        }
        var given = value == null ? null : value.deserialize(parser, context);
        return given == null ? new FieldUpdate.Keep<>() : new FieldUpdate.Set<>(given);
    }

    /** Only JSON has a null. */
    @Override
    public Object getNullValue(DeserializationContext context) {
        return new FieldUpdate.Clear<>();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return new FieldUpdate.Keep<>();
    }
}
