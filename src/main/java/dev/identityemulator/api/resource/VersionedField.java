package dev.identityemulator.api.resource;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes a field that is marked {@link Since}, unless the response is of an older API version. */
final class VersionedField extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final String since;

    VersionedField(BeanPropertyWriter field, String since) {
        super(field);
        this.since = since;
    }

    @Override
    public void serializeAsProperty(Object resource, JsonGenerator json, SerializationContext context)
            throws Exception {
        if (!(context.getAttribute(Since.class) instanceof String version) || version.compareTo(since) >= 0) {
            super.serializeAsProperty(resource, json, context);
        }
    }
}
