package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.core.requestlog.LoggedRequests;
import dev.identityemulator.core.requestlog.LoggedRequests.Lines;
import dev.identityemulator.core.requestlog.RequestLogWriter;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import dev.identityemulator.stripe.identity.session.VerificationSessions.Count;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page on which an account is chosen: by a key, or from those that called. */
@Controller
class AccountChooser {

    private static final String LIVE =
            "That is a live key. This is an emulator and takes test keys only; if the key was sent"
                    + " anywhere by mistake, roll it in your Stripe Dashboard.";
    private static final String UNKNOWN =
            "That is no test key. One begins with sk_test_, rk_test_ or pk_test_, and any such"
                    + " key is an account of its own.";

    /** How many of the accounts that called last are offered. */
    private static final int MOST = 50;

    private final RecentAccounts accounts;
    private final VerificationSessions sessions;
    private final LoggedRequests requests;
    private final RequestLogWriter writer;
    private final Clock realTime;
    private final PageResponses responses;

    AccountChooser(
            RecentAccounts accounts,
            VerificationSessions sessions,
            LoggedRequests requests,
            RequestLogWriter writer,
            Clock realTime,
            PageResponses responses) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.requests = requests;
        this.writer = writer;
        this.realTime = realTime;
        this.responses = responses;
    }

    /** What the page shows. */
    record Entrance(@Nullable String problem, List<Seen> accounts) {}

    /** An account to choose, with the numbers of its sessions and of the requests in its log. */
    record Seen(String account, String key, long sessions, long requests, String ago) {}

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
            accounts.see(account, () -> key);
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
        return responses.page(request, status, "entrance", title, new Entrance(problem, seen()));
    }

    private List<Seen> seen() {
        writer.flush();
        var latest = accounts.latest().stream().limit(MOST).toList();
        var ids = latest.stream().map(SeenAccount::id).toList();
        var sessionCounts = counts(sessions.counts(ids), Count::getAccount, Count::getNumber);
        var requestCounts = counts(requests.counts(ids), Lines::getAccount, Lines::getNumber);
        return latest.stream()
                .map(account -> new Seen(
                        account.id(),
                        account.key(),
                        sessionCounts.getOrDefault(account.id(), 0L),
                        requestCounts.getOrDefault(account.id(), 0L),
                        Format.duration(Duration.between(account.seen(), realTime.instant()))))
                .toList();
    }

    private static <C> Map<String, Long> counts(List<C> rows, Function<C, String> account, Function<C, Long> number) {
        return rows.stream().collect(Collectors.toMap(account, number));
    }
}
