package dev.identityemulator.browser.html;

import java.util.Optional;

/** Where other pages find those of the dashboard, relative to the root of all pages; empty if there is no dashboard. */
public interface DashboardLinks {

    /** The page on which an account is chosen. */
    Optional<String> entrance();

    /** The page of an account. */
    Optional<String> account(String account);

    /** The page of a session. */
    Optional<String> session(String account, String session);

    /** A redirect to the verification page of a session, by a link that is valid. */
    Optional<String> verification(String account, String session);
}
