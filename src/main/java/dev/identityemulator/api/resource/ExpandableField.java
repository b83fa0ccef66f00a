package dev.identityemulator.api.resource;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes an {@link Expandable} field by the expansions at its place in the response. */
final class ExpandableField extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final Expandable.Kind kind;

    ExpandableField(BeanPropertyWriter field, Expandable.Kind kind) {
        super(field);
        this.kind = kind;
    }

    @Override
    public void serializeAsProperty(Object resource, JsonGenerator json, SerializationContext context)
            throws Exception {
        boolean asked = context.getAttribute(Expansions.class) instanceof Expansions root
                && !root.isEmpty()
                && at(json.streamWriteContext(), root).contains(getName());
        if (kind == Expandable.Kind.INCLUDED || (kind != Expandable.Kind.REFERENCE && asked)) {
            super.serializeAsProperty(resource, json, context);
        } else if (kind == Expandable.Kind.REFERENCE) {
            var expanded = asked ? expanded(resource, context) : null;
            if (expanded == null) {
                super.serializeAsProperty(resource, json, context);
            } else {
                json.writeName(getSerializedName());
                context.writeValue(json, expanded);
            }
        }
    }

    private @Nullable ApiResource expanded(Object resource, SerializationContext context) throws Exception {
        return get(resource) instanceof String id
                        && context.getAttribute(ExpandedReferences.class) instanceof ExpandedReferences references
                ? references.find(id)
                : null;
    }

    /** The expansions of the object that is being written. */
    private static Expansions at(TokenStreamContext object, Expansions root) {
        var parent = object.getParent();
        if (parent.inArray()) {
            parent = parent.getParent();
        }
        return parent.inRoot() ? root : at(parent, root).below(parent.currentName());
    }
}
