package dev.identityemulator.api.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that {@code expand[]} reaches: on an id, it may be replaced by the resource that it names; on any other value,
 * it is left out unless asked for.
 *
 * @see <a href="https://docs.stripe.com/api/expanding_objects">Stripe: Expanding responses</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Expandable {

    /** What becomes of the field when it is expanded. */
    Kind value();

    /** The kinds of expandable fields. */
    enum Kind {
        /** An id, replaced by the resource that a {@link ResourceLookup} finds for it. */
        REFERENCE,
        /** A value that is left out unless asked for. */
        HIDDEN,
        /** A value that may be asked for, and is there all the same. */
        INCLUDED
    }
}
