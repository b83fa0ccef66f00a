package dev.identityemulator.api.route;

import jakarta.servlet.http.HttpServletRequest;

/** Is told of calls that Stripe has and the emulator does not serve itself. */
public interface UnsupportedCallListener {

    /** Notes such a call; {@code pattern} is its path with {@code {id}} in place of ids. */
    void note(HttpServletRequest request, String pattern, boolean passedOn);
}
