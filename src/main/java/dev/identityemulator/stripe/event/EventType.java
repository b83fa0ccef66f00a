package dev.identityemulator.stripe.event;

/**
 * A type of event; each resource has its own types.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Stripe: Types of events</a>
 */
public interface EventType {

    /** The name of the type, such as {@code identity.verification_session.created}. */
    String value();

    /** Whether an endpoint receives it only by its name, and not by {@code *}. */
    default boolean mustBeNamed() {
        return false;
    }
}
