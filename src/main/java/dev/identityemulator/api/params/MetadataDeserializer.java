package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ParamErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code metadata[key]=value} and {@code metadata=} within Stripe's limits. */
final class MetadataDeserializer extends ValueDeserializer<MetadataParam> {

    @Override
    public @Nullable MetadataParam deserialize(JsonParser parser, DeserializationContext context) {
        var problems = ParamProblems.of(context);
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getString().isEmpty()) {
            return new MetadataParam(true, Map.of());
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(ParamErrors.invalidObject(ParamName.at(parser)));
            parser.skipChildren();
            return null;
        }
        var entries = new LinkedHashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            entries.put(key, value(key, parser, context, problems));
        }
        return new MetadataParam(false, entries);
    }

    private static String value(String key, JsonParser parser, DeserializationContext context, ParamProblems problems) {
        var name = ParamName.at(parser);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return ""; // removes the key, as an empty text does
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            problems.add(
                    ParamErrors.invalidString(name, context.readTree(parser).toString()));
            return "";
        }
        var value = parser.getString();
        if (key.length() > MetadataParam.LONGEST_KEY) {
            problems.add(ParamErrors.metadataKeyTooLong(key, MetadataParam.LONGEST_KEY));
        } else if (value.length() > MetadataParam.LONGEST_VALUE) {
            problems.add(ParamErrors.metadataValueTooLong(value, MetadataParam.LONGEST_VALUE));
        }
        return value;
    }
}
