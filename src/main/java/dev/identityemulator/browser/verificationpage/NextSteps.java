package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.browser.html.DashboardLinks;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import dev.identityemulator.stripe.identity.session.LinkToken;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a user can go on from a page at the end.
 *
 * @param again the address that leads to a valid link of the session, or null if it takes no submission
 * @param dashboard the address of the dashboard's page on the session, or null
 * @param label what the dashboard shows there
 */
record NextSteps(@Nullable String again, @Nullable String dashboard, String label) {

    private static final String ROOT = "../";

    static NextSteps of(LinkedSession session, DashboardLinks dashboard) {
        var again = session.status() == VerificationStatus.REQUIRES_INPUT
                ? dashboard.verification(session.account(), session.id())
                : Optional.<String>empty();
        return of(again, dashboard.session(session.account(), session.id()), "See it in the dashboard");
    }

    /** The same for a link without a session, which may name an account. */
    static NextSteps of(Optional<LinkToken> name, DashboardLinks dashboard) {
        var account = name.map(LinkToken::account).filter(AccountIds::isScope).flatMap(dashboard::account);
        return of(Optional.empty(), account.or(dashboard::entrance), "Open the dashboard");
    }

    private static NextSteps of(Optional<String> again, Optional<String> dashboard, String label) {
        return new NextSteps(
                again.map(ROOT::concat).orElse(null),
                dashboard.map(ROOT::concat).orElse(null),
                label);
    }
}
