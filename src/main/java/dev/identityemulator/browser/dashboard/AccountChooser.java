package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.browser.dashboard.format.Format;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The page on which an account is chosen: by a key, which is never shown again, or from those that called. */
@Component
class AccountChooser {

    private static final String LIVE =
            "That is a live key. This is an emulator and takes test keys only; if the key was sent"
                    + " anywhere by mistake, roll it in your Stripe Dashboard.";
    private static final String UNKNOWN =
            "That is no test key. One begins with sk_test_, rk_test_ or pk_test_, and any such"
                    + " key is an account of its own.";

    private final RecentAccounts seen;
    private final Clock realTime;

    AccountChooser(RecentAccounts seen, Clock realTime) {
        this.seen = seen;
        this.realTime = realTime;
    }

    /** What the page shows. */
    record Entrance(@Nullable String problem, List<Seen> accounts) {}

    /** An account to choose. */
    record Seen(String account, String key, String ago) {}

    PageResult enter(PageRequest visit) {
        var key = visit.text("key");
        if (key == null) {
            return page(HttpStatus.OK, null);
        }
        try {
            var account = KeyAccount.ofKey(key);
            seen.see(account, KeyAccount.masked(key));
            return new PageResult.GoTo("dashboard/" + account);
        } catch (ApiException noTestKey) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, KeyAccount.isLive(key) ? LIVE : UNKNOWN);
        }
    }

    private PageResult page(HttpStatus status, @Nullable String problem) {
        var title = problem == null ? "Dashboard" : "Error: Dashboard";
        var accounts = seen.latest().stream().map(this::row).toList();
        return new PageResult.Shown(status, "entrance", title, new Entrance(problem, accounts));
    }

    private Seen row(SeenAccount account) {
        var ago = Duration.between(account.seen(), realTime.instant());
        return new Seen(account.id(), Format.key(account.maskedKey()), Format.duration(ago));
    }
}
