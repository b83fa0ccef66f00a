package dev.identityemulator.stripe.event;

import org.jspecify.annotations.Nullable;

/**
 * A type of event; each resource has its own types.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Stripe: Types of events</a>
 */
public interface EventType {

    /** The name of the type, such as {@code identity.verification_session.created}. */
    String value();

    /** The thin event that tells of the same, or null if there is none. */
    default @Nullable ThinTwin thinTwin() {
        return null;
    }

    /**
     * What a thin event says of the object that it is about.
     *
     * @param objectType the type of the object
     * @param path the path of the objects of this type, without a slash at its end
     */
    record ThinTwin(String objectType, String path) {}

    /** Whether an endpoint receives it only by its name, and not by {@code *}. */
    default boolean mustBeNamed() {
        return false;
    }
}
