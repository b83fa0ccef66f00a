package dev.identityemulator.api.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches Jackson the special fields of resources: expandable ones, those of newer versions, instants in unix seconds, dates in parts. */
final class ResourceModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ResourceModule() {
        addSerializer(Instant.class, new UnixSeconds());
        addSerializer(LocalDate.class, new DateParts());
        setSerializerModifier(new MarkedFields());
    }

    /** Writes an instant as whole seconds since 1970, rounded down. */
    private static final class UnixSeconds extends StdSerializer<Instant> {

        UnixSeconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.getEpochSecond());
        }
    }

    /** Writes a date as its day, month and year. */
    private static final class DateParts extends StdSerializer<LocalDate> {

        DateParts() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeNumberProperty("day", value.getDayOfMonth());
            json.writeNumberProperty("month", value.getMonthValue());
            json.writeNumberProperty("year", value.getYear());
            json.writeEndObject();
        }
    }

    /** Gives each field that is marked {@link Expandable} or {@link Since} its own writer. */
    private static final class MarkedFields extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> fields) {
            fields.replaceAll(MarkedFields::writer);
            return fields;
        }

        private static BeanPropertyWriter writer(BeanPropertyWriter field) {
            var since = field.getAnnotation(Since.class);
            if (since != null) {
                return new VersionedField(field, since.value());
            }
            var mark = field.getAnnotation(Expandable.class);
            return mark == null ? field : new ExpandableField(field, mark.value());
        }
    }
}
