package dev.identityemulator.api.resource.column;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Stores a structured value as JSON text. Each type has a converter of its own that extends it, as JPA needs a class for each. */
public class JsonColumn<T> implements AttributeConverter<T, String> {

    private final TypeReference<T> type;
    private final @Nullable T usual;
    private final @Nullable String usualText;

    protected JsonColumn(TypeReference<T> type) {
        this(type, null);
    }

    /** The same where most rows have this value, which then needs no parser. */
    protected JsonColumn(TypeReference<T> type, @Nullable T usual) {
        this.type = type;
        this.usual = usual;
        this.usualText = StoredJson.write(usual);
    }

    @Override
    public final @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value != null && value.equals(usual) ? usualText : StoredJson.write(value);
    }

    @Override
    public final @Nullable T convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        return json.equals(usualText) ? usual : StoredJson.read(json, type);
    }
}
