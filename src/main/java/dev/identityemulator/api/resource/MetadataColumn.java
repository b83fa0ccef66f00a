package dev.identityemulator.api.resource;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Stores metadata as JSON text, in the order in which they were given. */
@Converter
@Immutable
public final class MetadataColumn implements AttributeConverter<Map<String, String>, String> {

    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    /** The metadata of most resources, which need no parser. */
    private static final String EMPTY = "{}";

    @Override
    public @Nullable String convertToDatabaseColumn(Map<String, String> value) {
        return StoredJson.write(value);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String json) {
        return json == null || json.equals(EMPTY) ? Map.of() : StoredJson.read(json, TYPE);
    }
}
