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
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page on which an account is chosen: by a key, which is never shown again, or from those that called. */
@Controller
@Lazy
class AccountChooser {

    private static final String LIVE =
            "That is a live key. This is an emulator and takes test keys only; if the key was sent"
                    + " anywhere by mistake, roll it in your Stripe Dashboard.";
    private static final String UNKNOWN =
            "That is no test key. One begins with sk_test_, rk_test_ or pk_test_, and any such"
                    + " key is an account of its own.";

    private final RecentAccounts accounts;
    private final Clock realTime;
    private final PageResponses responses;

    AccountChooser(RecentAccounts accounts, Clock realTime, PageResponses responses) {
        this.accounts = accounts;
        this.realTime = realTime;
        this.responses = responses;
    }

    /** What the page shows. */
    record Entrance(@Nullable String problem, List<Seen> accounts) {}

    /** An account to choose. */
    record Seen(String account, String key, String ago) {}

    @GetMapping({"/", "/dashboard/"})
    ResponseEntity<String> redirect(PageRequest request) {
        return responses.redirectFromRoot(request, "dashboard");
    }

    @GetMapping("/dashboard")
    ResponseEntity<String> show(PageRequest request) {
        return choose(request);
    }

    @PostMapping("/dashboard")
    ResponseEntity<String> choose(PageRequest request) {
        var key = request.text("key");
        if (key == null) {
            return entrance(request, HttpStatus.OK, null);
        }
        try {
            var account = KeyAccount.ofKey(key);
            accounts.see(account, KeyAccount.masked(key));
            return responses.redirectFromRoot(request, "dashboard/" + account);
        } catch (ApiException noTestKey) {
            return entrance(request, HttpStatus.UNPROCESSABLE_CONTENT, KeyAccount.isLive(key) ? LIVE : UNKNOWN);
        }
    }

    /** Takes every address that no page has. */
    @GetMapping("/dashboard/{*page}")
    ResponseEntity<String> reject() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such page.");
    }

    private ResponseEntity<String> entrance(PageRequest request, HttpStatus status, @Nullable String problem) {
        var title = problem == null ? "Dashboard" : "Error: Dashboard";
        var seen = accounts.latest().stream().map(this::row).toList();
        return responses.page(request, status, "entrance", title, new Entrance(problem, seen));
    }

    private Seen row(SeenAccount account) {
        var ago = Duration.between(account.seen(), realTime.instant());
        return new Seen(account.id(), Format.key(account.maskedKey()), Format.duration(ago));
    }
}
