package dev.identityemulator.api.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that {@code expand[]} can name: an id may be replaced by its resource, and any other value may be hidden unless the
 * call asks for it.
 *
 * @see <a href="https://docs.stripe.com/api/expanding_objects">Stripe: Expanding responses</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Expandable {

    /** The effect of an expansion on the field. */
    Kind value();

    /** The kinds of expandable fields. */
    enum Kind {
        /** An id that is replaced by the resource that a {@link ResourceLookup} finds. */
        REFERENCE,
        /** A value that is hidden unless the call asks for it. */
        HIDDEN,
        /** A hidden value that only some keys may ask for. */
        SENSITIVE,
        /** A value that is always there; a call may ask for it all the same. */
        INCLUDED
    }
}
