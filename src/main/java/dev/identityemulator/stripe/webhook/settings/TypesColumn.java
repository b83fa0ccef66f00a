package dev.identityemulator.stripe.webhook.settings;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a list of event types as one text, in its order. */
@Converter
@Immutable
public final class TypesColumn implements AttributeConverter<List<String>, String> {

    private static final String SEPARATOR = ",";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> types) {
        return types == null ? null : String.join(SEPARATOR, types);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : List.of(text.split(SEPARATOR, -1));
    }
}
