package dev.identityemulator.api.resource;

import org.jspecify.annotations.Nullable;

/** The body of a response: a record whose components are Stripe's fields in Stripe's order. */
public interface ApiResource {

    /** The id of the resource, or null if it has none, such as a list. */
    default @Nullable String id() {
        return null;
    }

    /** The id of the resource whose redaction reaches stored copies of this: its own, unless it tells of another one. */
    default @Nullable String redactedWith() {
        return id();
    }
}
