package dev.identityemulator.api.resource;

import org.jspecify.annotations.Nullable;

/** What a call answers with: a record whose components are Stripe's fields in Stripe's printed order. */
public interface ApiResource {

    /** The id of the resource, or null for one that has none, such as a list. */
    default @Nullable String id() {
        return null;
    }
}
