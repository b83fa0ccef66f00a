package dev.identityemulator.stripe.event;

/**
 * What an event can be about; each resource has its own types.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Stripe: Types of events</a>
 */
public interface EventType {

    /** The type's name, such as {@code identity.verification_session.created}. */
    String value();
}
