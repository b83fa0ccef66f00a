package dev.identityemulator.file;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** How the metadata of a link is kept: as JSON text, in the order they were given. */
@Converter
@Immutable
final class MetadataColumn implements AttributeConverter<Map<String, String>, String> {

    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(Map<String, String> value) {
        return StoredJson.write(value);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String json) {
        return json == null ? Map.of() : StoredJson.read(json, TYPE);
    }
}
