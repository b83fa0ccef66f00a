package dev.identityemulator.api.error;

import java.util.Optional;

/** Somebody who knows more of an id that was not found than Stripe's sentence says. */
public interface NotFoundHints {

    /** A sentence that helps the account that sent the id, if there is one; {@code what} it does not have by that id. */
    Optional<String> hint(String account, String what, String id);
}
