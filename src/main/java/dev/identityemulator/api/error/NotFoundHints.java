package dev.identityemulator.api.error;

import java.util.Optional;

/** Knows more about an id that was not found than Stripe's sentence says. */
public interface NotFoundHints {

    /** A helpful sentence for the account that sent the id, if there is one; {@code what} is the kind of resource that it names. */
    Optional<String> hint(String account, String what, String id);
}
